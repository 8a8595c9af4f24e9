using System.Text;
using Xunit;

namespace Setout.EndToEnd.Http;

public sealed class BodyTests
{
    [Theory]
    [InlineData("""{"email":"a@b.co","name":"A"}""", 201)]
    [InlineData("""{"email":"a@b.co","name":"A","rank":1.0}""", 201)]
    [InlineData("""{"email":"a@b.co","name":"A","rank":1e3}""", 201)]
    [InlineData("""{"email":"a@b.co","name":"A","rank":9223372036854775807}""", 201)]
    [InlineData("""{"email":"a@b.co","name":"A","seenAt":"2026-03-01T12:00:00+02:00"}""", 201)]
    [InlineData("""{"email":"a@b.co","name":"A","extra":{"a":[1,{"b":1.10}],"n":123456789012345678901234567890}}""", 201)]
    [InlineData("""{"email":"a@b.co","name":"\ud83d\ude00"}""", 201)]
    [InlineData("\uFEFF{\"email\":\"a@b.co\",\"name\":\"A\"}", 201)]
    [InlineData("""{"email":"a@b.co","name":"A","rank":9223372036854775808}""", 422, "/rank", "out_of_range", "design.md:7")]
    [InlineData("""{"email":"a@b.co","name":"A","rank":1.5}""", 422, "/rank", "not_whole", "design.md:7")]
    [InlineData("""{"email":"a@b.co","name":"A","rank":"12"}""", 422, "/rank", "wrong_type", "design.md:7")]
    [InlineData("""{"email":"a@b.co","name":"A","rank":true}""", 422, "/rank", "wrong_type", "design.md:7")]
    [InlineData("""{"email":"a@b.co","name":"A","active":1}""", 422, "/active", "wrong_type", "design.md:6")]
    [InlineData("""{"email":"a@b.co","name":"A","score":1e999}""", 422, "/score", "out_of_range", "design.md:8")]
    [InlineData("""{"email":"a@b.co","name":"A","born":"2026-02-30"}""", 422, "/born", "malformed", "design.md:5")]
    [InlineData("""{"email":"a@b.co","name":"A","seenAt":"2026-03-01T12:00:00"}""", 422, "/seenAt", "malformed", "design.md:12")]
    [InlineData("""{"email":"a@b.co","name":"A","site":"javascript:alert(1)"}""", 422, "/site", "not_a_url", "design.md:11")]
    [InlineData("""{"email":"nobody","name":"A"}""", 422, "/email", "not_an_email", "design.md:3")]
    [InlineData("""{"email":"a@b.co","name":""}""", 422, "/name", "too_short", "design.md:4")]
    [InlineData("""{"email":"a@b.co","name":"123456789012345678901"}""", 422, "/name", "too_long", "design.md:4")]
    [InlineData("""{"email":"a@b.co","name":"😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀"}""", 201)]
    [InlineData("""{"email":"a@b.co","name":null}""", 422, "/name", "not_null", "design.md:4")]
    [InlineData("""{"email":"a@b.co"}""", 422, "/name", "required", "design.md:4")]
    [InlineData("""{"email":"a@b.co","name":"a\u0000b"}""", 422, "/name", "broken_text", "design.md:4")]
    [InlineData("""{"email":"a@b.co","name":"\ud800"}""", 422, "/name", "broken_text", "design.md:4")]
    [InlineData("""{"email":"a@b.co","name":"A","extra":{"a":1,"a":2}}""", 422, "/extra", "broken_json", "design.md:10")]
    [InlineData("""{"email":"a@b.co","name":"A","extra":"\u0000"}""", 422, "/extra", "broken_json", "design.md:10")]
    [InlineData("""{"email":"a@b.co","name":"A","tags":[1]}""", 422, "/tags/0", "wrong_type", "design.md:9")]
    [InlineData("""{"email":"a@b.co","name":"A","tags":["a","b"]}""", 201)]
    [InlineData("""{"email":"a@b.co","name":"A","name":"B"}""", 400, "/name", "duplicate_member", "design.md:4")]
    [InlineData("""{"Email":"x@b.co","email":"a@b.co","name":"A"}""", 400, "/Email", "unknown_member", null)]
    [InlineData("""{"email":"a@b.co","name":"A","id":"01960e5c-7d2a-7b3c-8d4e-5f6a7b8c9d0e"}""", 400, "/id", "read_only", null)]
    [InlineData("""[]""", 400, "", "wrong_type", null)]
    [InlineData("""null""", 400, "", "wrong_type", null)]
    [InlineData("""{"email":"a@b.co","name":"A",}""", 400, "", "malformed", null)]
    [InlineData("""{"email":"a@b.co","name":"A"} x""", 400, "", "malformed", null)]
    [InlineData("""{"email":"a@b.co","name":"A"}{}""", 400, "", "malformed", null)]
    [InlineData("""{"email":"a@b.co",/* */"name":"A"}""", 400, "", "malformed", null)]
    [InlineData("""{"email":"a@b.co","name":"A","score":NaN}""", 400, "", "malformed", null)]
    [InlineData("""{"email":"a@b.co","name":"A","rank":012}""", 400, "", "malformed", null)]
    public async Task ReadsStrictly(string body, int status, string? pointer = null, string? code = null, string? origin = null)
    {
        await using var serving = await Serving.StartAsync(Desk.Plan);
        var reply = await serving.SendAsync("POST", "/customers", body);
        Assert.Equal(status, reply.Status);
        if (pointer is null)
            return;
        Assert.Equal("application/problem+json", reply.Header("Content-Type"));
        var violation = Assert.Single(reply.Json.GetProperty("errors").EnumerateArray());
        Assert.Equal((pointer, code), (violation.GetProperty("pointer").GetString(), violation.GetProperty("code").GetString()));
        Assert.Equal(origin, violation.TryGetProperty("origin", out var rule) ? rule.GetString() : null);
    }

    [Fact]
    public async Task ListsEverythingThatIsWrong()
    {
        await using var serving = await Serving.StartAsync(Desk.Plan);
        var reply = await serving.SendAsync("POST", "/customers", """{"emial":"a@b.co","rank":"x","born":5,"a/b~c":1}""");
        Assert.Equal((400, "/problems/invalid-body"), (reply.Status, reply.Json.GetProperty("type").GetString()));
        Assert.Equal(
            ["/emial", "/rank", "/born", "/a~1b~0c", "/email", "/name"],
            reply.Json.GetProperty("errors").EnumerateArray().Select(violation => violation.GetProperty("pointer").GetString()));
        Assert.Contains("did you mean `email`?", reply.Json.GetProperty("errors")[0].GetProperty("detail").GetString());
    }

    [Fact]
    public async Task BoundsDepthCountAndLength()
    {
        await using var serving = await Serving.StartAsync(Desk.Plan);
        string Deep(int depth) => $$"""{"email":"a{{depth}}@b.co","name":"A","extra":{{new string('[', depth)}}{{new string(']', depth)}}}""";
        Assert.Equal(201, (await serving.SendAsync("POST", "/customers", Deep(63))).Status);
        Assert.Equal(400, (await serving.SendAsync("POST", "/customers", Deep(64))).Status);

        var unknown = await serving.SendAsync("POST", "/customers", "{" + string.Join(",", Enumerable.Range(0, 5000).Select(number => $"\"x{number}\":1")) + "}");
        Assert.Equal((400, 100), (unknown.Status, unknown.Json.GetProperty("errors").GetArrayLength()));
        Assert.Contains("5002", unknown.Json.GetProperty("detail").GetString());

        var large = $$"""{"email":"a@b.co","name":"A","extra":"{{new string('x', 1024 * 1024)}}"}""";
        Assert.Equal(413, (await serving.SendAsync("POST", "/customers", large)).Status);
    }

    [Fact]
    public async Task RefusesLargeBodiesBeforeTheyAreSent()
    {
        await using var serving = await Serving.StartAsync(Desk.Plan);
        Assert.StartsWith("HTTP/1.1 413 ", await serving.SendRawAsync(
            "POST /customers HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 50000000\r\nConnection: close\r\n\r\n"));
        var chunk = new string('x', 0x10000);
        var chunked = new StringBuilder("POST /customers HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n");
        for (var count = 0; count < 20; count++)
            chunked.Append("10000\r\n").Append(chunk).Append("\r\n");
        Assert.StartsWith("HTTP/1.1 413 ", await serving.SendRawAsync(chunked + "0\r\n\r\n"));
    }

    [Theory]
    [InlineData("POST", "text/plain", "Accept-Post", "application/json")]
    [InlineData("POST", "application/json; charset=utf-16", "Accept-Post", "application/json")]
    [InlineData("POST", "application/merge-patch+json", "Accept-Post", "application/json")]
    [InlineData("PATCH", "text/json", "Accept-Patch", "application/merge-patch+json, application/json")]
    public async Task RefusesOtherTypes(string method, string type, string header, string taken)
    {
        await using var serving = await Serving.StartAsync(Desk.Plan);
        var path = method == "POST" ? "/customers" : "/customers/01960e5c-7d2a-7b3c-8d4e-5f6a7b8c9d0e";
        var reply = await serving.SendAsync(method, path, "{}", ("Content-Type", type));
        Assert.Equal((415, taken), (reply.Status, reply.Header(header)));
        Assert.Equal(201, (await serving.SendAsync("POST", "/customers", """{"email":"a@b.co","name":"A"}""", ("Content-Type", "Application/JSON; charset=\"UTF-8\""))).Status);
    }

    [Fact]
    public async Task RefusesBytesThatAreNoText()
    {
        await using var serving = await Serving.StartAsync(Desk.Plan);
        const string Body = "{\"email\":\"a@b.co\",\"name\":\"\xFF\"}";
        var reply = await serving.SendRawAsync($"POST /customers HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: {Body.Length}\r\n\r\n{Body}");
        Assert.StartsWith("HTTP/1.1 400 ", reply);
        Assert.Contains("malformed-body", reply);
    }
}
