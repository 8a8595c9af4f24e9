using System.Net;
using Setout.EndToEnd.Http;
using Xunit;

namespace Setout.EndToEnd.Door;

public sealed class ProxyTests
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

        ## Security

        ### Authentication

        - None
        - Rate limiting: 2 requests per hour per IP
        """;

    [Theory]
    [InlineData("127.0.0.0/8", "198.51.100.1", "198.51.100.2", 200)]
    [InlineData("127.0.0.0/8", "198.51.100.1", "198.51.100.1", 429)]
    // What stands left of the first address that is no proxy's is what the client says of itself.
    [InlineData("127.0.0.0/8", "203.0.113.1, 198.51.100.1", "203.0.113.2, 198.51.100.1", 429)]
    [InlineData("127.0.0.0/8 10.0.0.0/24", "198.51.100.1, 10.0.0.1", "198.51.100.2, 10.0.0.2", 200)]
    [InlineData("127.0.0.0/8 10.0.0.0/24", "198.51.100.1, 10.0.1.1", "198.51.100.2, 10.0.1.1", 429)]
    [InlineData("127.0.0.0/8", "2001:db8:1:1::1", "2001:db8:1:1::2", 429)]
    [InlineData("127.0.0.0/8", "2001:db8:1:1::1", "2001:db8:1:2::1", 200)]
    [InlineData("127.0.0.0/8", "unknown", "garbage", 429)]
    [InlineData("192.0.2.0/24", "198.51.100.1", "198.51.100.2", 429)]
    [InlineData("", "198.51.100.1", "198.51.100.2", 429)]
    public async Task CallersAreCountedByTheAddressThatNamedProxiesTell(string proxies, string first, string then, int status)
    {
        await using var serving = await Serving.StartAsync(Design, options => options with { Proxies = proxies.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => IPNetwork.Parse(text)).ToEquatableArray() });
        for (var call = 0; call < 2; call++)
            Assert.Equal(200, (await serving.SendAsync("GET", "/notes", null, ("X-Forwarded-For", first))).Status);
        Assert.Equal(status, (await serving.SendAsync("GET", "/notes", null, ("X-Forwarded-For", then))).Status);
    }

    [Theory]
    [InlineData("127.0.0.1/32", true)]
    [InlineData("10.0.0.0/8", false)]
    [InlineData("", false)]
    public async Task TlsThatANamedProxyEndsIsTls(string proxies, bool isTls)
    {
        await using var serving = await Serving.StartAsync(Design, options => options with { Proxies = proxies.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => IPNetwork.Parse(text)).ToEquatableArray() });
        var reply = await serving.SendAsync("GET", "/notes", null, ("X-Forwarded-For", "198.51.100.1"), ("X-Forwarded-Proto", "https"));
        Assert.Equal(isTls ? "max-age=31536000" : null, reply.Headers.GetValueOrDefault("Strict-Transport-Security"));
    }

    [Fact]
    public async Task BehindAProxyItAnswersToTheNameThatTheProxyPassesOn()
    {
        await using var serving = await Serving.StartAsync(Design, options => options with { Proxies = [IPNetwork.Parse("127.0.0.1/32")] });
        var request = "GET /notes HTTP/1.1\r\nHost: api.example.com\r\nX-Forwarded-Host: evil.example\r\nConnection: close\r\n\r\n";
        Assert.StartsWith("HTTP/1.1 200 ", await serving.SendRawAsync(request));
    }
}
