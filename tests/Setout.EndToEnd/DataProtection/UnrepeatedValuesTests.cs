using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Setout.EndToEnd.Http;
using Xunit;

namespace Setout.EndToEnd.DataProtection;

public sealed class UnrepeatedValuesTests
{
    private const string Marker = "zebra4711";

    private const string Design = """
        # Clinic

        ## Data Models

        ### Entity: Patient

        ```
        id: int pk
        code: string(20) unique (PII)
        email: email? personal data
        born: date? encrypted
        height: decimal(4,1)? sensitive
        level: enum(low, high)? confidential
        pin: string? write-only
        doctor_id: uuid? -> Doctor
        number: string(30)? unique masked
        low: int? -- sensitive
        check (low < 10)
        ```

        ### Entity: Doctor

        ```
        id: uuid pk
        ```

        ## API Design

        ### GET /patients

        Query parameters: `code`, `born`

        ### POST /patients

        ### GET /patients/{code}

        ## Security Considerations

        ### Authentication

        N/A -- only in the house

        ### Data Protection

        - `Patient.doctor_id` appears in no log and in no error
        """;

    [Fact]
    public async Task No_error_and_no_log_line_has_a_protected_value()
    {
        var lines = new ConcurrentQueue<string>();
        await using var serving = await Serving.StartAsync(Design, options => options with { Logging = logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new LineLogs(lines)) });
        Assert.Equal(201, (await serving.SendAsync("POST", "/patients", $$"""{"code": "{{Marker}}", "number": "{{Marker}}"}""")).Status);
        foreach (var body in (string[])
        [
            $$"""{"code": "{{Marker}}"}""",
            $$"""{"code": "{{Marker}}{{Marker}}{{Marker}}"}""",
            $$"""{"code": ["{{Marker}}"]}""",
            $$"""{"code": "a", "email": "{{Marker}}"}""",
            $$"""{"code": "a", "born": "{{Marker}}"}""",
            $$"""{"code": "a", "height": "{{Marker}}"}""",
            """{"code": "a", "height": 4711.4711}""",
            $$"""{"code": "a", "level": "{{Marker}}"}""",
            $$"""{"code": "a", "pin": ["{{Marker}}"]}""",
            $$"""{"code": "a", "doctor_id": "{{Marker}}"}""",
            """{"code": "a", "doctor_id": "47114711-4711-4711-4711-471147114711"}""",
            $$"""{"code": "a", "number": "{{Marker}}"}""",
            """{"code": "a", "low": 4711}""",
            """{"code": "a", "low": 4711.4711}""",
        ])
            AssertSilent(await serving.SendAsync("POST", "/patients", body), body);
        AssertSilent(await serving.SendAsync("GET", $"/patients?born={Marker}"), "born");
        AssertSilent(await serving.SendAsync("GET", $"/patients?number={Marker}"), "number");
        Assert.Equal(200, (await serving.SendAsync("GET", $"/patients/{Marker}")).Status);
        Assert.DoesNotContain(lines, line => line.Contains(Marker, StringComparison.Ordinal) || line.Contains("4711", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("/patients/{code}", StringComparison.Ordinal));
    }

    private static void AssertSilent(Reply reply, string sent)
    {
        Assert.True(reply.Status is >= 400 and < 500, $"{sent} is answered with {reply.Status}");
        Assert.False(reply.Body.Contains("4711", StringComparison.Ordinal), $"{sent} is answered with {reply.Body}");
    }
}
