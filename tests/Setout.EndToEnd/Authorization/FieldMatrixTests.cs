using System.Text.Json;
using Setout.Planning;
using Xunit;

namespace Setout.EndToEnd.Authorization;

/// <summary>Walks the table of fields of an example, role by endpoint by field, in bodies and in every clause of a list.</summary>
public sealed class FieldMatrixTests
{
    [Theory]
    [InlineData("clinic", 3)]
    [InlineData("link-shortener", 2)]
    [InlineData("order-desk", 3)]
    public async Task BodiesShowWhatTheTableLetsARoleSee(string example, int fields)
    {
        await using var desk = await RoleDesk.OpenAsync(example);
        var (roles, table) = (new PlainRoleTable(desk.Design), new PlainFieldTable(desk.Design));
        Assert.Equal(fields, table.Fields.Count);
        var (compared, hidden) = (0, 0);
        foreach (var endpoint in desk.Plan.Endpoints.Where(endpoint => endpoint is { Method: "GET", Answer: EntityAnswer }))
        {
            var shown = new Dictionary<string, HashSet<string>>();
            foreach (var role in roles.Roles.Where(role => roles.Cell(endpoint.Method, endpoint.Path, role) != "-"))
                shown[role] = NamesIn((await desk.AskAsync(role, "GET", PathOf(endpoint, desk))).Body);
            var all = shown.Values.SelectMany(names => names).ToHashSet();
            foreach (var (role, names) in shown)
            {
                compared++;
                var expected = all.Where(name => table.Fields.TrueForAll(field => field.Field != name || table.Reads(name, role))).ToHashSet();
                hidden += all.Count - expected.Count;
                Assert.True(expected.SetEquals(names), $"{role}: GET {endpoint.Path} shows {string.Join(", ", names.Order())} instead of {string.Join(", ", expected.Order())}");
            }
        }
        Assert.True(compared >= 12 && hidden >= 2, $"{compared} bodies, {hidden} fields left out");
    }

    [Theory]
    [InlineData("clinic")]
    [InlineData("link-shortener")]
    [InlineData("order-desk")]
    public async Task NoClauseOfAListNamesWhatARoleDoesNotSee(string example)
    {
        await using var desk = await RoleDesk.OpenAsync(example);
        var (roles, table) = (new PlainRoleTable(desk.Design), new PlainFieldTable(desk.Design));
        var (refused, taken) = (0, 0);
        foreach (var (endpoint, query) in desk.Plan.Endpoints.Where(endpoint => endpoint.Method == "GET").Select(endpoint => (endpoint, (endpoint.Answer as ListAnswer)?.Query)).Where(pair => pair.Item2 is not null))
            foreach (var (entity, field) in table.Fields.Where(field => Text.Names.Same(Text.Names.Singular(field.Entity), ((ListAnswer)endpoint.Answer).Entity)))
            {
                var path = PathOf(endpoint, desk);
                var granted = roles.Roles.Where(role => roles.Cell(endpoint.Method, endpoint.Path, role) != "-").ToList();
                var isShown = granted.Find(role => table.Reads(field, role)) is { } reader && NamesIn((await desk.AskAsync(reader, "GET", path)).Body).Contains(field);
                foreach (var role in granted)
                    foreach (var clause in ClausesOf(query!, field, isShown))
                    {
                        var reply = await desk.AskAsync(role, "GET", $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{clause}");
                        var isSeen = table.Reads(field, role);
                        refused += isSeen ? 0 : 1;
                        taken += isSeen ? 1 : 0;
                        Assert.True(reply.Status == (isSeen ? 200 : 400), $"{role}: GET {path} with {clause}: {reply.Status} {reply.Body}");
                    }
            }
        Assert.True(refused >= 2 && taken >= 2, $"{refused} clauses refused, {taken} taken");
    }

    [Theory]
    [InlineData("clinic", "POST", "/api/patients", "insuranceNumber", """{"fullName":"New","birthDate":"1984-05-09","phone":"2","doctorId":"{doctors}","insuranceNumber":"2026-05-01"}""")]
    [InlineData("clinic", "PATCH", "/api/patients/{patients}", "notes", """{"notes":"new"}""")]
    [InlineData("clinic", "PATCH", "/api/appointments/{appointments}", "reason", """{"reason":"new"}""")]
    [InlineData("clinic", "POST", "/api/appointments", "reason", """{"patientId":"{patients}","doctorId":"{doctors}","startsAt":"2026-05-01T08:00:00Z","reason":"r"}""")]
    [InlineData("link-shortener", "PATCH", "/api/v1/links/{links}", "campaign", """{"campaign":"new"}""")]
    [InlineData("link-shortener", "POST", "/api/v1/links/{links}/visits", "referrer", """{"country":"DE","referrer":"https://a.example"}""")]
    [InlineData("order-desk", "PATCH", "/orders/{orders}", "total", """{"total":7}""")]
    [InlineData("order-desk", "PATCH", "/orders/{orders}/items/{items}", "unit_price", """{"unit_price":7}""")]
    [InlineData("order-desk", "PUT", "/products/{products}", "price", """{"sku":"LAMP-1","name":"Desk lamp","price":7}""")]
    public async Task BodiesSetWhatTheTableLetsARoleSet(string example, string method, string path, string field, string body)
    {
        await using var desk = await RoleDesk.OpenAsync(example);
        var (roles, table) = (new PlainRoleTable(desk.Design), new PlainFieldTable(desk.Design));
        foreach (var (noun, rows) in desk.Rows)
            (path, body) = (path.Replace($"{{{noun}}}", rows.Own, StringComparison.Ordinal), body.Replace($"{{{noun}}}", rows.Own, StringComparison.Ordinal));
        var planned = desk.Plan.Endpoints.First(endpoint => endpoint.Method == method && RolePaths.Fill(endpoint.Path, desk, "own") == path);
        var number = 0;
        foreach (var role in roles.Roles.Where(role => roles.Cell(method, planned.Path, role) == "yes"))
        {
            var reply = await desk.AskAsync(role, method, path, body.Replace("2026-05-01", $"2026-05-0{++number}", StringComparison.Ordinal));
            Assert.True(table.Writes(field, role) ? reply.Status is 200 or 201 : reply.Status == 400, $"{role}: {reply.Status} {reply.Body}");
        }
        Assert.True(number > 0);
    }

    private static string PathOf(PlannedEndpoint endpoint, RoleDesk desk) => RolePaths.Fill(endpoint.Path, desk, "own") + (endpoint.Path.EndsWith("search", StringComparison.Ordinal) ? $"?q={desk.Sought}" : "");

    private static IEnumerable<string> ClausesOf(ListQuery query, string field, bool isShown)
    {
        if (query.Fields.FirstOrDefault(each => each.Field == field) is not { } wire)
            yield break;
        yield return $"{wire.Name}=1";
        yield return $"{wire.Name}[null]=true";
        if (query.SortParameter.Length > 0)
            yield return $"{query.SortParameter}=-{wire.Name}";
        if (query.FieldsParameter.Length > 0 && isShown)
            yield return $"{query.FieldsParameter}={wire.Name}";
    }

    /// <summary>The names of all members, at any depth; a total beside rows or counts is one of the answer, and no field.</summary>
    private static HashSet<string> NamesIn(string body)
    {
        var names = new HashSet<string>();
        using var json = JsonDocument.Parse(body);
        var left = new Stack<JsonElement>([json.RootElement]);
        while (left.TryPop(out var element))
            if (element.ValueKind == JsonValueKind.Object)
                foreach (var member in element.EnumerateObject())
                {
                    if (member.Name == "total" && (element.TryGetProperty("data", out _) || element.TryGetProperty("by_status", out _)))
                        continue;
                    names.Add(member.Name);
                    left.Push(member.Value);
                }
            else if (element.ValueKind == JsonValueKind.Array)
                foreach (var item in element.EnumerateArray())
                    left.Push(item);
        return names;
    }
}
