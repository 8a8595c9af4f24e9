using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Setout.EndToEnd.Accounts;
using Setout.EndToEnd.Http;
using Xunit;

namespace Setout.EndToEnd.DataProtection;

/// <summary>No value of a protected field is in a line of the log, a refusal or a trace, whatever is done and whatever fails.</summary>
public sealed class SilentOperationsTests
{
    private const string Marker = "zebra4711";

    private const string Design = $$"""
        # Clinic

        ## Data Models

        ### Entity: User

        ```
        id: int pk
        email: email unique (PII)
        password_hash: string
        ```

        ### Entity: Patient

        ```
        id: int pk
        ssn: string(20) unique (PII, encrypted)
        code: string(30) unique (PII)
        pin: string(30)? write-only
        card: string(30)? masked
        notes: text? encrypted
        level: enum(low, high)? confidential
        born: date? sensitive
        status: enum(active, gone) = active
        ```

        ## API Design

        {{AccountDesign.SignIn}}

        #### GET /me
        #### GET /patients

        Query parameters: `ssn`, `code`, `q`

        #### POST /patients
        #### GET /patients/{code}
        #### PUT /patients/{code}
        #### PATCH /patients/{code}
        #### DELETE /patients/{code}
        #### POST /patients/{code}/gone
        #### GET /patients/count

        ## Security

        ### Authentication

        - JWT

        ### Data Protection

        - Audit log of all changes; every read of a patient is recorded
        """;

    [Fact]
    public async Task Nothing_is_repeated()
    {
        var (lines, refusals) = (new ConcurrentQueue<string>(), new List<(string Sent, string Answer)>());
        using var listener = Listening(lines);
        await using var serving = await Serving.StartAsync(Design, options => options with { Logging = logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new LineLogs(lines)) });

        async Task DoAsync(string method, string path, string? body = null, params (string, string)[] headers)
        {
            var reply = await serving.SendAsync(method, path, body, headers);
            if (reply.Status >= 400)
                refusals.Add(($"{method} {path} {body}", $"{reply.Status} {reply.Body} {string.Join(' ', reply.Headers)}"));
            Assert.True(reply.Status < 500, $"{method} {path} {body}: {reply.Status}");
        }

        await DoAsync("POST", "/auth/register", $$"""{"email":"{{Marker}}@example.com","password":"{{Marker}} correct"}""");
        await DoAsync("POST", "/auth/register", $$"""{"email":"{{Marker}}@example.com","password":"{{Marker}} correct"}""");
        await DoAsync("POST", "/auth/register", $$"""{"email":"{{Marker}}","password":["{{Marker}}"]}""");
        await DoAsync("POST", "/auth/login", $$"""{"email":"{{Marker}}@example.com","password":"{{Marker}} wrong"}""");
        await DoAsync("POST", "/auth/login", $$"""{"email":"{{Marker}}@example.com","password":"{{Marker}}""");
        var login = await serving.SendAsync("POST", "/auth/login", $$"""{"email":"{{Marker}}@example.com","password":"{{Marker}} correct"}""");
        var token = ("Authorization", $"Bearer {login.Json.GetProperty("access_token").GetString()}");
        await DoAsync("GET", "/me", null, token);
        await DoAsync("GET", "/me", null, ("Authorization", $"Bearer {Marker}"));
        var row = $$"""{"ssn":"{{Marker}}","code":"{{Marker}}","pin":"{{Marker}}","card":"{{Marker}}","notes":"{{Marker}}"}""";
        await DoAsync("POST", "/patients", row, token);
        await DoAsync("POST", "/patients", row, token);
        await DoAsync("POST", "/patients", row, token, ("Idempotency-Key", Marker));
        foreach (var field in (string[])["ssn", "code", "pin", "card", "notes", "level", "born"])
            foreach (var value in (string[])[$"\"{Marker}{Marker}{Marker}{Marker}\"", $"[\"{Marker}\"]", $$"""{"{{Marker}}":1}""", Marker, $"\"{Marker}", "4711.4711", $"\"{Marker}\\ud800\"", $"\"{Marker}\\u0000\""])
            {
                await DoAsync("POST", "/patients", $$"""{"ssn":"a","code":"a","{{field}}":{{value}}}""", token);
                await DoAsync("PATCH", $"/patients/{Marker}", $$"""{"{{field}}":{{value}}}""", token, ("Content-Type", "application/merge-patch+json"));
                await DoAsync("PUT", $"/patients/{Marker}", $$"""{"ssn":"{{Marker}}","code":"{{Marker}}","{{field}}":{{value}}}""", token);
                await DoAsync("DELETE", "/patients/a", null, token);
            }
        foreach (var query in (string[])[$"ssn={Marker}", $"code={Marker}", $"q={Marker}", $"pin={Marker}", $"card={Marker}", $"born={Marker}", $"level={Marker}", $"sort=ssn&ssn={Marker}%ff"])
            await DoAsync("GET", $"/patients?{query}", null, token);
        await DoAsync("GET", $"/patients/{Marker}", null, token);
        await DoAsync("GET", $"/patients/{Marker}%ff", null, token);
        await DoAsync("GET", $"/patients/{Marker}/more", null, token);
        await DoAsync("PATCH", $"/patients/{Marker}", "{}", token, ("If-Match", "\"1-1\""), ("Content-Type", "application/merge-patch+json"));
        await DoAsync("POST", $"/patients/{Marker}/gone", null, token);
        await DoAsync("POST", $"/patients/{Marker}/gone", null, token);
        await DoAsync("GET", "/patients/count", null, token);
        await DoAsync("DELETE", $"/patients/{Marker}", null, token);
        await DoAsync("DELETE", $"/patients/{Marker}", null, token);

        Assert.True(refusals.Count > 100);
        Assert.Equal("", string.Join('\n', refusals.Where(refusal => refusal.Answer.Contains("4711", StringComparison.Ordinal))));
        Assert.NotEmpty(lines);
        Assert.Equal("", string.Join('\n', lines.Where(line => line.Contains("4711", StringComparison.Ordinal))));
    }

    private static ActivityListener Listening(ConcurrentQueue<string> lines)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => !source.Name.StartsWith("System.Net.Http", StringComparison.Ordinal),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => lines.Enqueue($"{activity.Source.Name} {activity.DisplayName} {string.Join(' ', activity.TagObjects)} {string.Join(' ', activity.Events.SelectMany(each => each.Tags))} {string.Join(' ', activity.Baggage)}"),
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}
