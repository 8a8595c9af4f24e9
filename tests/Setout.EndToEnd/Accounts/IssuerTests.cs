using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;
using Setout.EndToEnd.Http;
using Xunit;

namespace Setout.EndToEnd.Accounts;

/// <summary>Callers by the tokens of an issuer, and every token that is none.</summary>
public sealed class IssuerTests
{
    private const string Design = """
        # Desk

        ## Data Models

        ### Entity: User

        ```
        id: int pk
        email: string email unique
        name: string?
        ```

        ## API Design

        #### GET /me
        #### PATCH /me
        """;

    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly string Good = Claims();

    /// <summary>What is wrong with the token, its header and its payload; the kind `hs`, `none` or `other` says how it is signed.</summary>
    public static TheoryData<string, string, string, string> Refused => new()
    {
        { "algorithm none", "none", """{"alg":"none"}""", Good },
        { "algorithm None, in another case", "none", """{"alg":"nOnE"}""", Good },
        { "the public key taken for a shared secret", "hs", """{"alg":"HS256","kid":"one"}""", Good },
        { "a key of somebody else", "other", """{"alg":"RS256","kid":"one"}""", Good },
        { "no signature", "empty", """{"alg":"RS256","kid":"one"}""", Good },
        { "a critical extension", "", """{"alg":"RS256","kid":"one","crit":["exp"],"exp":1}""", Good },
        { "a key that the token brings along", "", """{"alg":"RS256","jwk":{"kty":"RSA"}}""", Good },
        { "an address of keys", "", """{"alg":"RS256","kid":"one","jku":"http://127.0.0.1:1/keys"}""", Good },
        { "a key id that is a path", "", """{"alg":"RS256","kid":"../../dev/null"}""", Good },
        { "a key id that is SQL", "", """{"alg":"RS256","kid":"' OR 1=1 --"}""", Good },
        { "another type", "", """{"alg":"RS256","kid":"one","typ":"logout+jwt"}""", Good },
        { "the algorithm twice", "", """{"alg":"none","alg":"RS256","kid":"one"}""", Good },
        { "no subject", "", Head(), Claims(sub: "") },
        { "an empty subject", "", Head(), Claims(sub: "\"sub\":\"\",") },
        { "two subjects", "", Head(), Claims(sub: "\"sub\":\"ada\",\"sub\":\"eve\",") },
        { "a list of subjects", "", Head(), Claims(sub: "\"sub\":[\"ada\",\"eve\"],") },
        { "no expiry", "", Head(), Claims(exp: "") },
        { "expired, one second beyond the skew", "", Head(), Claims(exp: $"\"exp\":{Seconds(-60)},") },
        { "not yet valid, one second beyond the skew", "", Head(), Claims(more: $",\"nbf\":{Seconds(61)}") },
        { "issued in the future", "", Head(), Claims(more: $",\"iat\":{Seconds(61)}") },
        { "an expiry in words", "", Head(), Claims(exp: "\"exp\":\"tomorrow\",") },
        { "another audience", "", Head(), Claims(aud: "\"aud\":\"others\",") },
        { "no audience", "", Head(), Claims(aud: "") },
        { "another issuer", "", Head(), Claims(iss: "\"iss\":\"http://127.0.0.1:1\",") },
        { "no issuer", "", Head(), Claims(iss: "") },
        { "a payload that is no object", "", Head(), "[]" },
    };

    /// <summary>Every legal variation.</summary>
    public static TheoryData<string, string, string> Accepted => new()
    {
        { "as plain as can be", Head(), Good },
        { "type JWT", Head(",\"typ\":\"JWT\""), Good },
        { "an access token by RFC 9068", Head(",\"typ\":\"at+jwt\""), Good },
        { "the issuer with a slash at its end", Head(), Claims(iss: "\"iss\":\"ISSUER/\",") },
        { "several audiences", Head(), Claims(aud: "\"aud\":[\"others\",\"desk\"],") },
        { "expired, within the skew", Head(), Claims(exp: $"\"exp\":{Seconds(-59)},") },
        { "not yet valid, within the skew", Head(), Claims(more: $",\"nbf\":{Seconds(60)}") },
        { "issued a little later than now", Head(), Claims(more: $",\"iat\":{Seconds(60)}") },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Refuses(string what, string kind, string header, string payload)
    {
        using var issuer = new FakeIssuer();
        await using var serving = await StartAsync(issuer);
        var reply = await AskAsync(serving, Make(issuer, kind, header, payload));
        Assert.True(reply.Status == 401, $"{what} was answered with {reply.Status}: {reply.Body}");
        Assert.Equal(200, (await AskAsync(serving, Make(issuer, "", Head(), Good))).Status);
    }

    [Theory]
    [MemberData(nameof(Accepted))]
    public async Task Accepts(string what, string header, string payload)
    {
        using var issuer = new FakeIssuer();
        await using var serving = await StartAsync(issuer);
        var reply = await AskAsync(serving, Make(issuer, "", header, payload));
        Assert.True(reply.Status == 200, $"{what} was answered with {reply.Status}: {reply.Body}");
    }

    [Fact]
    public async Task The_row_of_a_subject_is_made_once_of_the_claims_of_its_first_token()
    {
        using var issuer = new FakeIssuer();
        await using var serving = await StartAsync(issuer);
        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => AskAsync(serving, Make(issuer, "", Head(), Good))));
        Assert.All(replies, reply => Assert.Equal("""{"id":1,"email":"ada@example.com","name":"Ada"}""", reply.Body));
        // Another subject with the address of the first has no row, and gets none.
        var other = await AskAsync(serving, Make(issuer, "", Head(), Claims(sub: "\"sub\":\"eve\",")));
        Assert.Equal(403, other.Status);
    }

    [Fact]
    public async Task Keys_are_kept_while_the_issuer_is_away_and_fetched_anew_for_one_that_is_not_known()
    {
        using var issuer = new FakeIssuer();
        await using var serving = await StartAsync(issuer);
        Assert.Equal(200, (await AskAsync(serving, Make(issuer, "", Head(), Good))).Status);
        issuer.IsAway = true;
        for (var again = 0; again < 20; again++)
            Assert.Equal(200, (await AskAsync(serving, Make(issuer, "", Head(), Good))).Status);
        Assert.Equal(1, issuer.KeyRequests);
        issuer.IsAway = false;
        issuer.AddKey("two");
        // They are fetched in the background: the first token of a new key may come too early.
        var token = Make(issuer, "", Head().Replace("one", "two", StringComparison.Ordinal), Good);
        for (var wait = 0; wait < 100 && (await AskAsync(serving, token)).Status != 200; wait++)
            await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.Equal(200, (await AskAsync(serving, token)).Status);
    }

    [Fact]
    public async Task Without_an_issuer_nobody_is_a_caller()
    {
        using var issuer = new FakeIssuer();
        await using var serving = await Serving.StartAsync(Design);
        var reply = await AskAsync(serving, Make(issuer, "", Head(), Good));
        Assert.Equal(401, reply.Status);
        Assert.Contains("--issuer", reply.Body, StringComparison.Ordinal);
    }

    private static Task<Serving> StartAsync(FakeIssuer issuer) =>
        Serving.StartAsync(Design, options => options with { Issuer = issuer.Address, Audience = "desk", Time = new FixedTime(Now) });

    private static Task<Reply> AskAsync(Serving serving, string token) => serving.SendAsync("GET", "/me", null, AccountClient.Bearer(token));

    private static string Make(FakeIssuer issuer, string kind, string header, string payload)
    {
        var claims = payload.Replace("ISSUER", issuer.Address.AbsoluteUri.TrimEnd('/'), StringComparison.Ordinal);
        var signed = $"{FakeIssuer.Encode(header)}.{FakeIssuer.Encode(claims)}";
        return kind switch
        {
            "none" or "empty" => signed + ".",
            "hs" => $"{signed}.{Base64UrlEncoder.Encode(HMACSHA256.HashData(Encoding.ASCII.GetBytes(issuer.Key.ExportSubjectPublicKeyInfoPem()), Encoding.ASCII.GetBytes(signed)))}",
            "other" => Foreign(signed),
            _ => issuer.Token(header, claims),
        };
    }

    private static string Foreign(string signed)
    {
        using var key = RSA.Create(2048);
        return $"{signed}.{Base64UrlEncoder.Encode(key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    private static string Head(string members = "") => $$"""{"alg":"RS256","kid":"one"{{members}}}""";

    private static string Claims(string iss = "\"iss\":\"ISSUER\",", string sub = "\"sub\":\"ada\",", string aud = "\"aud\":\"desk\",", string? exp = null, string more = "") =>
        $$"""{{{iss}}{{sub}}{{aud}}{{exp ?? $"\"exp\":{Seconds(600)},"}}"email":"ada@example.com","name":"Ada"{{more}}}""";

    private static long Seconds(int fromNow) => Now.AddSeconds(fromNow).ToUnixTimeSeconds();
}
