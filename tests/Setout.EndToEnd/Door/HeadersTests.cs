using Setout.EndToEnd.Http;
using Xunit;

namespace Setout.EndToEnd.Door;

public sealed class HeadersTests
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
        #### POST /notes
        #### DELETE /notes/{id}
        """;

    [Theory]
    [InlineData("/notes", "default-src 'none'; frame-ancestors 'none'")]
    [InlineData("/nowhere", "default-src 'none'; frame-ancestors 'none'")]
    [InlineData("/docs", "script-src 'self'")]
    [InlineData("/problems/not-found", "style-src 'unsafe-inline'")]
    public async Task EachAnswerTellsBrowsersWhatItIs(string path, string policy)
    {
        await using var serving = await Serving.StartAsync(Design);
        var reply = await serving.SendAsync("GET", path);
        Assert.Contains(policy, reply.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal(("nosniff", "DENY", "no-referrer"), (reply.Header("X-Content-Type-Options"), reply.Header("X-Frame-Options"), reply.Header("Referrer-Policy")));
        Assert.DoesNotContain("Server", reply.Headers.Keys, StringComparer.OrdinalIgnoreCase);
        Assert.DoesNotContain("Strict-Transport-Security", reply.Headers.Keys, StringComparer.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("localhost", 200)]
    [InlineData("LocalHost:8080", 200)]
    [InlineData("127.0.0.1", 200)]
    [InlineData("127.8.9.1:80", 200)]
    [InlineData("[::1]:80", 200)]
    [InlineData("api.localhost", 200)]
    [InlineData("localhost.example.com", 421)]
    [InlineData("example.com", 421)]
    [InlineData("10.0.0.1", 421)]
    [InlineData("[2001:db8::1]", 421)]
    [InlineData("127.0.0.1.example.com", 421)]
    [InlineData("a\\b", 400)]
    public async Task OnlyNamesOfThisMachineAreAnswered(string host, int status)
    {
        await using var serving = await Serving.StartAsync(Design);
        Assert.StartsWith($"HTTP/1.1 {status} ", await serving.SendRawAsync($"GET /notes HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"));
    }

    [Theory]
    [InlineData("http://evil.example", 403)]
    [InlineData("null", 403)]
    [InlineData("http://localhost:1", 403)]
    [InlineData("https://localhost", 403)]
    [InlineData("http://localhost", 404)]
    public async Task PagesOfOthersChangeNothingWhereNobodySignsIn(string origin, int status)
    {
        await using var serving = await Serving.StartAsync(Design);
        Assert.StartsWith($"HTTP/1.1 {status} ", await serving.SendRawAsync($"DELETE /notes/1 HTTP/1.1\r\nHost: localhost\r\nOrigin: {origin}\r\nConnection: close\r\n\r\n"));
    }

    [Theory]
    [InlineData("X-HTTP-Method-Override: DELETE")]
    [InlineData("X-HTTP-Method: DELETE")]
    [InlineData("X-Method-Override: DELETE")]
    [InlineData("X-Original-URL: /docs")]
    [InlineData("X-Rewrite-URL: /docs")]
    public async Task NoHeaderMakesAnotherRequestOfIt(string header)
    {
        await using var serving = await Serving.StartAsync(Design);
        var answer = await serving.SendRawAsync($"GET /notes HTTP/1.1\r\nHost: localhost\r\n{header}\r\nConnection: close\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 200 ", answer);
        Assert.Contains("application/json", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET /notes HTTP/1.1\r\n\r\n", 400)]
    [InlineData("GET /notes HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n", 400)]
    [InlineData("POST /notes HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}", 400)]
    [InlineData("POST /notes HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400)]
    [InlineData("POST /notes HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n", 400)]
    [InlineData("GET /notes\0 HTTP/1.1\r\nHost: localhost\r\n\r\n", 400)]
    [InlineData("GET http://example.com/notes HTTP/1.1\r\nHost: localhost\r\n\r\n", 400)]
    [InlineData("GET /notes HTTP/1.1\r\nHost: localhost\r\nX : y\r\n\r\n", 400)]
    [InlineData("GET /notes HTTP/1.1\nHost: localhost\n\n", 400)]
    [InlineData("GET /notes%2F1 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", 404)]
    [InlineData("GET /x\\..\\notes HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", 404)]
    public async Task OdditiesAreRefused(string request, int status)
    {
        await using var serving = await Serving.StartAsync(Design);
        Assert.StartsWith($"HTTP/1.1 {status} ", await serving.SendRawAsync(request));
    }

    [Fact]
    public async Task HeadersHaveBounds()
    {
        await using var serving = await Serving.StartAsync(Design);
        var many = string.Concat(Enumerable.Range(0, 200).Select(number => $"X-{number}: 1\r\n"));
        Assert.StartsWith("HTTP/1.1 431 ", await serving.SendRawAsync($"GET /notes HTTP/1.1\r\nHost: localhost\r\n{many}\r\n"));
        Assert.StartsWith("HTTP/1.1 431 ", await serving.SendRawAsync($"GET /notes HTTP/1.1\r\nHost: localhost\r\nX: {new string('x', 64 * 1024)}\r\n\r\n"));
    }
}
