using Setout.Planning;
using Xunit;

namespace Setout.EndToEnd.Authorization;

/// <summary>Walks the matrix of an example, role by endpoint by row, against what its table says to the plainest reader.</summary>
public sealed class RoleMatrixTests
{
    [Theory]
    [InlineData("clinic", "receptionist, doctor, lead", null)]
    [InlineData("clinic", "receptionist, doctor, lead", "receptionist")]
    [InlineData("clinic", "receptionist, doctor, lead", "doctor")]
    [InlineData("clinic", "receptionist, doctor, lead", "lead")]
    [InlineData("link-shortener", "editor, viewer, edge", null)]
    [InlineData("link-shortener", "editor, viewer, edge", "editor")]
    [InlineData("link-shortener", "editor, viewer, edge", "viewer")]
    [InlineData("link-shortener", "editor, viewer, edge", "edge")]
    [InlineData("order-desk", "clerk, lead, warehouse", null)]
    [InlineData("order-desk", "clerk, lead, warehouse", "clerk")]
    [InlineData("order-desk", "clerk, lead, warehouse", "lead")]
    [InlineData("order-desk", "clerk, lead, warehouse", "warehouse")]
    public async Task EveryEndpointIsAnsweredAsTheTableSays(string example, string roles, string? role)
    {
        await using var desk = await RoleDesk.OpenAsync(example);
        var table = new PlainRoleTable(desk.Design);
        Assert.Equal(roles, string.Join(", ", table.Roles));
        var asked = 0;
        // What is deleted, archived or cancelled comes last, so that the rows are there for the others.
        foreach (var endpoint in desk.Plan.Endpoints.Where(endpoint => endpoint.Answer is not HealthAnswer).OrderBy(IsLast))
            foreach (var (path, row) in PathsOf(endpoint, desk))
            {
                asked++;
                var verdict = role is null ? "nobody" : table.Cell(endpoint.Method, endpoint.Path, role);
                var reply = await desk.AskAsync(role, endpoint.Method, path, desk.BodyOf(endpoint.Method, endpoint.Path, asked));
                if (Wrong(endpoint, verdict, row, reply.Status, reply.Body, desk) is { } wrong)
                    Assert.Fail($"{role ?? "nobody"}: {endpoint.Method} {path} ({row} row, `{verdict}` in the table): {wrong}\n{reply.Status} {reply.Body}");
            }
        Assert.True(asked >= 20, $"only {asked} were asked");
    }

    private static int IsLast(PlannedEndpoint endpoint) =>
        endpoint.Method == "DELETE" ? 2 : endpoint.Path.EndsWith("cancel", StringComparison.Ordinal) || endpoint.Path.EndsWith("archive", StringComparison.Ordinal) ? 1 : 0;

    private static string? Wrong(PlannedEndpoint endpoint, string verdict, string row, int status, string body, RoleDesk desk)
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

    private static IEnumerable<(string Path, string Row)> PathsOf(PlannedEndpoint endpoint, RoleDesk desk)
    {
        if (endpoint.PathParameters.IsEmpty)
            return [(endpoint.Path + (endpoint.Path.EndsWith("search", StringComparison.Ordinal) ? $"?q={desk.Sought}" : ""), "all")];
        // A row is deleted once.
        var kinds = desk.Rows.Values.All(rows => rows.Own == rows.Other) ? (string[])["no", "own"] : ["own", "other", "no"];
        return kinds.Select(kind => (RolePaths.Fill(endpoint.Path, desk, kind), kind));
    }
}
