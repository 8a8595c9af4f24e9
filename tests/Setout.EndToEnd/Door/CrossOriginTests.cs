using Setout.EndToEnd.Http;
using Xunit;

namespace Setout.EndToEnd.Door;

public sealed class CrossOriginTests
{
    private const string Design = """
        ## Data Models

        ### Entity: Note

        ```
        id: int pk
        text: string
        ```

        ## API Design

        #### GET /notes
        #### DELETE /notes/{id}

        ## Security

        ### Authentication

        - JWT of the identity provider
        - CORS: allowed origins https://app.example.com, https://*.preview.example.com, http://localhost:3000
        """;

    [Theory]
    [InlineData("https://app.example.com", true)]
    [InlineData("http://localhost:3000", true)]
    [InlineData("https://a.preview.example.com", true)]
    [InlineData("https://a.b.preview.example.com", true)]
    [InlineData("http://app.example.com", false)]
    [InlineData("https://app.example.com:8443", false)]
    [InlineData("https://app.example.com.evil.example", false)]
    [InlineData("https://evilapp.example.com", false)]
    [InlineData("https://app.example.com/", false)]
    [InlineData("https://APP.example.com", false)]
    [InlineData("https://app-example.com", false)]
    [InlineData("https://evilpreview.example.com", false)]
    [InlineData("https://preview.example.com", false)]
    [InlineData("https://.preview.example.com", false)]
    [InlineData("https://evil.example/.preview.example.com", false)]
    [InlineData("https://evil.example#.preview.example.com", false)]
    [InlineData("https://evil.example:443@a.preview.example.com", false)]
    [InlineData("http://localhost:30000", false)]
    [InlineData("null", false)]
    [InlineData("file://", false)]
    [InlineData("*", false)]
    [InlineData("", false)]
    public async Task OnlyStatedOriginsSeeAnswers(string origin, bool isAllowed)
    {
        await using var serving = await Serving.StartAsync(Design);
        // Nobody is signed in: a page that may call is told so.
        var reply = await serving.SendAsync("GET", "/notes", null, ("Origin", origin));
        Assert.Equal(401, reply.Status);
        Assert.Equal(isAllowed ? origin : null, reply.Headers.GetValueOrDefault("Access-Control-Allow-Origin"));
        Assert.Contains("Origin", reply.Header("Vary"), StringComparison.Ordinal);
        Assert.DoesNotContain("Access-Control-Allow-Credentials", reply.Headers.Keys, StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task TwoOriginsAreNone()
    {
        await using var serving = await Serving.StartAsync(Design);
        var reply = await serving.SendRawAsync("GET /notes HTTP/1.1\r\nHost: localhost\r\nOrigin: https://app.example.com\r\nOrigin: https://app.example.com\r\nConnection: close\r\n\r\n");
        Assert.DoesNotContain("Access-Control-Allow-Origin", reply, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/notes", "GET, HEAD, OPTIONS")]
    [InlineData("/notes/1", "DELETE, OPTIONS")]
    public async Task APageAsksBeforeItSignsIn(string path, string methods)
    {
        await using var serving = await Serving.StartAsync(Design);
        var reply = await serving.SendAsync("OPTIONS", path, null, ("Origin", "https://app.example.com"), ("Access-Control-Request-Method", "DELETE"), ("Access-Control-Request-Headers", "authorization"));
        Assert.Equal(204, reply.Status);
        Assert.Equal(("https://app.example.com", methods), (reply.Header("Access-Control-Allow-Origin"), reply.Header("Access-Control-Allow-Methods")));
        Assert.StartsWith("Authorization, ", reply.Header("Access-Control-Allow-Headers"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutAWordNoPageOfAnotherOriginSeesAnything()
    {
        await using var serving = await Serving.StartAsync(Design.Replace("CORS:", "Made at", StringComparison.Ordinal).Replace("allowed origins", "", StringComparison.Ordinal));
        foreach (var method in (string[])["GET", "OPTIONS"])
            Assert.DoesNotContain((await serving.SendAsync(method, "/notes", null, ("Origin", "https://app.example.com"), ("Access-Control-Request-Method", "GET"))).Headers.Keys, name => name.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
    }
}
