using Setout.Planning;
using Xunit;

namespace Setout.EndToEnd.Authorization;

/// <summary>Walks the matrix of an example, role by endpoint by row, against what its table says to the plainest reader.</summary>
public sealed class RoleMatrixTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("receptionist")]
    [InlineData("doctor")]
    [InlineData("lead")]
    public async Task EveryEndpointIsAnsweredAsTheTableSays(string? role)
    {
        await using var desk = await ClinicDesk.OpenAsync();
        var table = new PlainRoleTable(ClinicDesk.Design);
        Assert.Equal(["receptionist", "doctor", "lead"], table.Roles);
        var asked = 0;
        // What is deleted or cancelled comes last, so that the rows are there for the others.
        foreach (var endpoint in desk.Plan.Endpoints.Where(endpoint => endpoint.Answer is not HealthAnswer).OrderBy(endpoint => endpoint.Method == "DELETE" || endpoint.Path.EndsWith("cancel", StringComparison.Ordinal)))
            foreach (var (path, row) in PathsOf(endpoint, desk))
            {
                asked++;
                var verdict = role is null ? "nobody" : table.Cell(endpoint.Method, endpoint.Path, role);
                var reply = await desk.AskAsync(role, endpoint.Method, path, BodyOf(endpoint.Method, asked));
                if (Wrong(endpoint, verdict, row, reply.Status, reply.Body, desk) is { } wrong)
                    Assert.Fail($"{role ?? "nobody"}: {endpoint.Method} {path} ({row} row, `{verdict}` in the table): {wrong}\n{reply.Status} {reply.Body}");
            }
        Assert.True(asked > 40, $"only {asked} were asked");
    }

    private static string? BodyOf(string method, int number) => method switch
    {
        "GET" or "DELETE" => null,
        "PUT" => $$"""{"fullName":"Another","specialty":"general","email":"a{{number}}@x.example"}""",
        _ => "{}",
    };

    private static string? Wrong(PlannedEndpoint endpoint, string verdict, string row, int status, string body, ClinicDesk desk)
    {
        if (verdict == "nobody")
            return status == 401 ? null : "nobody is signed in";
        if (verdict == "-")
            return status == 403 ? null : "the table refuses it";
        if (status is 401 or 403)
            return "the table grants it";
        if (verdict == "own" && desk.Rows.Where(rows => rows.Key != "doctors").Any(rows => body.Contains(rows.Value.Other, StringComparison.Ordinal) && row != "other"))
            return "it shows what is somebody else's";
        var isList = endpoint.Answer is ListAnswer or SummaryAnswer;
        if (verdict == "own" && isList && row == "all" && body.Contains("\"total\":2", StringComparison.Ordinal))
            return "it counts what is somebody else's";
        if (row == "all" || endpoint.Answer is ExampleAnswer)
            return null;
        if (row == "no" || verdict == "own" && row == "other" && !isList)
            return status == 404 ? null : "there is no such row for the caller";
        if (verdict == "own" && row == "other")
            return status == 404 || !desk.Rows["appointments"].Other.Split().Any(id => body.Contains($"\"id\":\"{id}\"", StringComparison.Ordinal)) ? null : "it lists what is somebody else's";
        return status == 404 ? "the row is there for the caller" : null;
    }

    private static IEnumerable<(string Path, string Row)> PathsOf(PlannedEndpoint endpoint, ClinicDesk desk)
    {
        if (endpoint.PathParameters.IsEmpty)
            return [(endpoint.Path + (endpoint.Path.EndsWith("search", StringComparison.Ordinal) ? "?q=berger" : ""), "all")];
        var (own, other) = desk.Rows[endpoint.Path.Split('/')[2]];
        return [(endpoint.Path.Replace("{id}", own, StringComparison.Ordinal), "own"), (endpoint.Path.Replace("{id}", other, StringComparison.Ordinal), "other"), (endpoint.Path.Replace("{id}", "0195c001-2222-7abc-8def-00000000dead", StringComparison.Ordinal), "no")];
    }
}
