using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Setout.AspNetCore.Security.Accounts;
using Xunit;

namespace Setout.EndToEnd.Accounts;

/// <summary>Each way in which a token may lie, beside one that does not.</summary>
public sealed class AccessTokensTests
{
    private const string Header = """{"alg":"HS256","typ":"at+jwt"}""";
    private static readonly byte[] Key = Enumerable.Range(1, 32).Select(number => (byte)number).ToArray();
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_token_of_ours_names_its_account()
    {
        var tokens = new AccessTokens(Key, new FixedTime(Now));
        Assert.Equal(("42", "s1"), await tokens.ReadAsync(tokens.Make("42", "s1")));
    }

    [Fact]
    public async Task It_is_good_until_its_last_second_and_not_at_it()
    {
        var token = new AccessTokens(Key, new FixedTime(Now)).Make("42", "s1");
        Assert.NotNull(await new AccessTokens(Key, new FixedTime(Now + AccessTokens.Lifetime - TimeSpan.FromSeconds(1))).ReadAsync(token));
        Assert.Null(await new AccessTokens(Key, new FixedTime(Now + AccessTokens.Lifetime)).ReadAsync(token));
    }

    [Fact]
    public async Task The_same_claims_signed_here_are_good() => Assert.Equal(("42", "s1"), await Read(Signed(Header, Claims())));

    [Theory]
    [InlineData("""{"alg":"none","typ":"at+jwt"}""")]
    [InlineData("""{"alg":"HS512","typ":"at+jwt"}""")]
    [InlineData("""{"alg":"RS256","typ":"at+jwt"}""")]
    [InlineData("""{"alg":"HS256","typ":"JWT"}""")]
    [InlineData("""{"alg":"HS256"}""")]
    [InlineData("""{"typ":"at+jwt"}""")]
    public async Task Another_header_is_refused(string header) => Assert.Null(await Read(Signed(header, Claims())));

    [Theory]
    [InlineData("""{"iss":"setout","sid":"s1","exp":1772367000}""")]
    [InlineData("""{"iss":"setout","sub":"42","exp":1772367000}""")]
    [InlineData("""{"iss":"setout","sub":"42","sid":"s1"}""")]
    [InlineData("""{"iss":"other","sub":"42","sid":"s1","exp":1772367000}""")]
    [InlineData("""{"sub":"42","sid":"s1","exp":1772367000}""")]
    [InlineData("""{"iss":"setout","sub":["42","43"],"sid":"s1","exp":1772367000}""")]
    [InlineData("""{"iss":"setout","sub":"42","sid":"s1","exp":1772366400}""")]
    [InlineData("""{"iss":"setout","sub":"42","sid":"s1","exp":1772367000,"nbf":1772366401}""")]
    [InlineData("""{"iss":"setout","sub":"42","sid":"s1","exp":"soon"}""")]
    public async Task Other_claims_are_refused(string claims) => Assert.Null(await Read(Signed(Header, claims)));

    [Fact]
    public async Task Another_key_another_claim_and_no_signature_are_refused()
    {
        var good = Signed(Header, Claims()).Split('.');
        Assert.Null(await Read($"{good[0]}.{good[1]}."));
        Assert.Null(await Read($"{good[0]}.{good[1]}"));
        Assert.Null(await Read($"{good[0]}.{Encode("""{"iss":"setout","sub":"43","sid":"s1","exp":1772367000}""")}.{good[2]}"));
        Assert.Null(await Read(Signed(Header, Claims(), [.. Key.Reverse()])));
        Assert.Null(await Read(""));
        Assert.Null(await Read("not.a.token"));
    }

    private static string Claims() => """{"iss":"setout","sub":"42","sid":"s1","exp":1772367000}""";

    private static ValueTask<(string Account, string Session)?> Read(string token) => new AccessTokens(Key, new FixedTime(Now)).ReadAsync(token);

    private static string Signed(string header, string claims, byte[]? key = null)
    {
        var signed = $"{Encode(header)}.{Encode(claims)}";
        return $"{signed}.{Base64Url.EncodeToString(HMACSHA256.HashData(key ?? Key, Encoding.ASCII.GetBytes(signed)))}";
    }

    private static string Encode(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
}
