using Setout.EndToEnd.Http;
using Xunit;

namespace Setout.EndToEnd.Authorization;

/// <summary>The link shortener with a link, a visit of it and a domain; callers bring keys, and own no rows.</summary>
internal sealed class ShortenerDesk(Serving serving) : RoleDesk(serving, "link-shortener")
{
    public static async Task<ShortenerDesk> OpenAsync()
    {
        var desk = new ShortenerDesk(await Serving.StartAsync(PlanOf("link-shortener")));
        Assert.Equal(201, (await desk.AskAsync("editor", "POST", "/api/v1/links", Link("spring-26"))).Status);
        Assert.Equal(201, (await desk.AskAsync("edge", "POST", "/api/v1/links/spring-26/visits", Visit)).Status);
        var domain = await desk.AskAsync("editor", "POST", "/api/v1/domains", """{"host":"go.example"}""");
        Assert.True(domain.Status == 201, domain.Body);
        desk.Rows["links"] = ("spring-26", "spring-26", "nothing-26");
        var id = domain.Json.GetProperty("id").GetString()!;
        desk.Rows["domains"] = (id, id, "0194f8a1-2f30-7c11-9a4e-00000000dead");
        return desk;
    }

    public override string? BodyOf(string method, string path, int number) => (method, path) switch
    {
        ("GET" or "DELETE", _) => null,
        (_, "/api/v1/links") => Link($"made-{number}"),
        (_, "/api/v1/domains") => $$"""{"host":"go{{number}}.example"}""",
        ("PATCH", var status) when status.EndsWith("status", StringComparison.Ordinal) => """{"status":"paused"}""",
        ("POST", var visits) when visits.EndsWith("visits", StringComparison.Ordinal) => Visit,
        _ => "{}",
    };

    private const string Visit = """{"country":"DE","device":"phone"}""";

    private static string Link(string code) => $$"""{"code":"{{code}}","targetUrl":"https://shop.example/spring"}""";
}
