using Setout.EndToEnd.Http;
using Xunit;

namespace Setout.EndToEnd.Door;

public sealed class RateLimitTests
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

        ## Security

        ### Authentication

        - Tokens of the identity provider (JWT)
        - Rate limiting: 3 requests per hour per user
        """;

    [Fact]
    public async Task EachCallerHasACountOfTheirOwnAndTellsItByTheTokenAlone()
    {
        await using var serving = await Serving.StartAsync(Design);
        var (ada, bob) = (Bearer(serving, "ada"), Bearer(serving, "bob"));
        for (var call = 0; call < 3; call++)
            Assert.Equal(200, (await serving.SendAsync("GET", "/notes", null, ada)).Status);
        // Another token of the same caller, another path of the same design, another address that is only claimed.
        Assert.Equal(429, (await serving.SendAsync("GET", "/notes", null, Bearer(serving, "ada"))).Status);
        Assert.Equal(429, (await serving.SendAsync("POST", "/notes", """{"text":"a"}""", ada, ("X-Forwarded-For", "198.51.100.7"))).Status);
        Assert.Equal(200, (await serving.SendAsync("GET", "/notes", null, bob)).Status);
    }

    [Fact]
    public async Task WhoGuessesTokensIsCountedByAddress()
    {
        await using var serving = await Serving.StartAsync(Design);
        for (var call = 0; call < 3; call++)
            Assert.Equal(401, (await serving.SendAsync("GET", "/notes", null, ("Authorization", $"Bearer guess-{call}"))).Status);
        Assert.Equal(429, (await serving.SendAsync("GET", "/notes", null, ("Authorization", "Bearer guess-4"))).Status);
        Assert.Equal(200, (await serving.SendAsync("GET", "/notes", null, Bearer(serving, "ada"))).Status);
    }

    [Fact]
    public async Task OneTooManySaysWhenToComeAgainAndIsKeptByNobody()
    {
        var time = new FixedTime(DateTimeOffset.UtcNow);
        await using var serving = await Serving.StartAsync(Design, options => options with { Time = time });
        var ada = Bearer(serving, "ada");
        for (var call = 3; call > 0; call--)
            Assert.Equal($"\"caller\";r={call - 1};t={(4 - call) * 1200}", (await serving.SendAsync("GET", "/notes", null, ada)).Header("RateLimit"));
        var reply = await serving.SendAsync("GET", "/notes", null, ada);
        Assert.Equal(429, reply.Status);
        Assert.Equal(("application/problem+json", "no-store", "\"caller\";q=3;w=3600"), (reply.Header("Content-Type"), reply.Header("Cache-Control"), reply.Header("RateLimit-Policy")));
        Assert.Equal(("/problems/rate-limited", 429), (reply.Json.GetProperty("type").GetString(), reply.Json.GetProperty("status").GetInt32()));
        var seconds = int.Parse(reply.Header("Retry-After"), System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(seconds, 1, 1200);
        time.Now += TimeSpan.FromSeconds(seconds);
        Assert.Equal(200, (await serving.SendAsync("GET", "/notes", null, ada)).Status);
        Assert.Equal(429, (await serving.SendAsync("GET", "/notes", null, ada)).Status);
    }

    [Fact]
    public async Task AnAnswerForSomebodyIsKeptByNobody()
    {
        await using var serving = await Serving.StartAsync(Design);
        Assert.Equal("no-store", (await serving.SendAsync("GET", "/notes", null, Bearer(serving, "ada"))).Header("Cache-Control"));
    }

    private static (string Name, string Value) Bearer(Serving serving, string name) => ("Authorization", $"Bearer {serving.TokenOf(name)}");
}
