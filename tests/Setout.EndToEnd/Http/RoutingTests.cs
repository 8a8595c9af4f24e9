using Setout.Planning;
using Xunit;

namespace Setout.EndToEnd.Http;

public sealed class RoutingTests
{
    private static readonly Plan Plan = new("Probes", "")
    {
        Endpoints =
        [
            new("GET", "/probe", new HealthAnswer(), default),
            new("GET", "/a/{id}", new HealthAnswer(), default),
            new("DELETE", "/a/b", new HealthAnswer(), default),
            new("GET", "/a/b/c", new HealthAnswer(), default),
            new("GET", "/a/{id}/d", new HealthAnswer(), default),
            new("POST", "/files/{name}.pdf", new HealthAnswer(), default),
        ],
    };

    [Theory]
    [InlineData("/probe", 200)]
    [InlineData("/Probe", 404)]
    [InlineData("/probe/", 404)]
    [InlineData("/prob%65", 404)]
    [InlineData("/x/../probe", 404)]
    [InlineData("/./probe", 404)]
    [InlineData("//probe", 404)]
    [InlineData("/", 303)]
    [InlineData("/a/", 404)]
    [InlineData("/a/1", 200)]
    [InlineData("/a/b", 405)]
    [InlineData("/a/b/d", 200)]
    [InlineData("/a/b/c", 200)]
    [InlineData("/files/.pdf", 404)]
    [InlineData("/files/a.pdf", 405)]
    [InlineData("http://localhost/probe", 200)]
    public async Task ComparesTheRawPath(string target, int status)
    {
        await using var serving = await Serving.StartAsync(Plan);
        Assert.StartsWith($"HTTP/1.1 {status} ", await serving.GetRawAsync(target));
    }

    [Fact]
    public async Task TellsWhatIsAllowed()
    {
        await using var serving = await Serving.StartAsync(Plan);
        var refused = await serving.SendAsync("PUT", "/probe");
        Assert.Equal(405, refused.Status);
        Assert.Equal("GET, HEAD, OPTIONS", refused.Header("Allow"));
        Assert.Equal("application/problem+json", refused.Header("Content-Type"));
        Assert.Equal("/problems/method-not-allowed", refused.Json.GetProperty("type").GetString());

        var options = await serving.SendAsync("OPTIONS", "/a/b");
        Assert.Equal((204, "DELETE, OPTIONS"), (options.Status, options.Header("Allow")));
        Assert.Equal(501, (await serving.SendAsync("BREW", "/probe")).Status);
        Assert.Equal(501, (await serving.SendAsync("TRACE", "/probe")).Status);
        Assert.StartsWith("HTTP/1.1 204 ", await serving.GetRawAsync("*", "OPTIONS"));
    }

    [Fact]
    public async Task AnswersHeadAsGetWithoutItsBody()
    {
        await using var serving = await Serving.StartAsync(Plan);
        var get = await serving.SendAsync("GET", "/probe");
        var head = await serving.SendAsync("HEAD", "/probe");
        Assert.Equal((200, ""), (head.Status, head.Body));
        Assert.Equal(get.Header("Content-Length"), head.Header("Content-Length"));
        Assert.Equal("", get.Header("Server"));
    }

    [Theory]
    [InlineData("application/json", 200)]
    [InlineData("*/*", 200)]
    [InlineData("text/html, application/*;q=0.8", 200)]
    [InlineData("text/html", 406)]
    [InlineData("application/json;q=0, */*", 406)]
    public async Task HonoursAccept(string accept, int status)
    {
        await using var serving = await Serving.StartAsync(Plan);
        Assert.Equal(status, (await serving.SendAsync("GET", "/probe", headers: ("Accept", accept))).Status);
    }

    [Theory]
    [InlineData("GET /probe HTTP/1.1\nHost: localhost\n\n", 400)]
    [InlineData("GET /probe HTTP/1.1\r\n\r\n", 400)]
    [InlineData("GET /pro%00be HTTP/1.1\r\nHost: localhost\r\n\r\n", 400)]
    [InlineData("GET /probe HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400)]
    [InlineData("POST /probe HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab", 400)]
    [InlineData("POST /probe HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\na", 400)]
    [InlineData("GET http://other.example/probe HTTP/1.1\r\nHost: localhost\r\n\r\n", 400)]
    public async Task RefusesWhatAnotherServerWouldReadDifferently(string request, int status)
    {
        await using var serving = await Serving.StartAsync(Plan);
        Assert.StartsWith($"HTTP/1.1 {status} ", await serving.SendRawAsync(request));
    }

    [Fact]
    public async Task ExplainsEachKindOfProblem()
    {
        await using var serving = await Serving.StartAsync(Plan);
        var missing = await serving.SendAsync("GET", "/nowhere", headers: ("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));
        Assert.Equal("0af7651916cd43dd8448eb211c80319c", missing.Json.GetProperty("traceId").GetString());
        Assert.Equal("/nowhere", missing.Json.GetProperty("instance").GetString());
        var page = await serving.SendAsync("GET", missing.Json.GetProperty("type").GetString()!);
        Assert.Equal((200, "text/html; charset=utf-8"), (page.Status, page.Header("Content-Type")));
        Assert.Contains("Paths are compared exactly", page.Body);
        Assert.Equal(404, (await serving.SendAsync("GET", "/problems/none")).Status);
    }
}
