using System.Text.RegularExpressions;
using Setout.EndToEnd.Http;
using Xunit;

namespace Setout.EndToEnd.Accounts;

/// <summary>Cookies of sessions: how they are set, what they are good for, and what a page of another site cannot do with them.</summary>
public sealed partial class CookieTests
{
    private const string Frame = $$"""
        # Desk

        ## Data Models

        ### Entity: User

        ```
        id: int pk
        email: string unique
        password_hash: string
        ```

        ### Entity: Note

        ```
        id: int pk
        text: string
        ```

        ## API Design

        {{AccountDesign.SignIn}}

        Response 200:

        ```json
        { "access_token": "eyJ" }
        ```

        #### POST /auth/refresh

        Response 200:

        ```json
        { "access_token": "eyJ" }
        ```

        #### POST /auth/logout
        #### GET /me
        #### GET /notes
        #### POST /notes

        ## Security

        ### Authentication


        """;

    private const string SignIn = """{"email":"ada@example.com","password":"correct horse"}""";
    private const string Note = """{"text":"ring twice"}""";

    private static readonly (string, string) SameSite = ("Sec-Fetch-Site", "same-origin");

    [Fact]
    public async Task A_session_cookie_is_set_used_and_cleared()
    {
        await using var serving = await StartAsync("JWT stored in an httpOnly session cookie.");
        var set = (await serving.SendAsync("POST", "/auth/login", SignIn)).Header("Set-Cookie");
        Assert.Matches("^session=[^;]+; Path=/; Max-Age=2592000; HttpOnly; SameSite=Lax$", set);
        var cookie = CookieOf(set);
        var me = await serving.SendAsync("GET", "/me", null, cookie);
        Assert.Equal(200, me.Status);
        Assert.Contains("Cookie", me.Header("Vary"));
        Assert.Equal(201, (await serving.SendAsync("POST", "/notes", Note, cookie, SameSite)).Status);
        var signedOut = await serving.SendAsync("POST", "/auth/logout", null, cookie, SameSite);
        Assert.Equal(204, signedOut.Status);
        Assert.StartsWith("session=; Path=/; Max-Age=0", signedOut.Header("Set-Cookie"));
        Assert.Equal(401, (await serving.SendAsync("GET", "/me", null, cookie)).Status);
    }

    [Fact]
    public async Task By_any_other_name_than_localhost_it_is_secure_and_of_the_host_alone()
    {
        await using var serving = await StartAsync("A session cookie, SameSite=Strict.");
        (string, string) host = ("Host", "desk.localhost");
        var set = (await serving.SendAsync("POST", "/auth/login", SignIn, host)).Header("Set-Cookie");
        Assert.Matches("^__Host-session=[^;]+; Path=/; Max-Age=2592000; HttpOnly; Secure; SameSite=Strict$", set);
        Assert.Equal(200, (await serving.SendAsync("GET", "/me", null, CookieOf(set), host)).Status);
        // One without the prefix could have been put there by a page of another host of the domain.
        Assert.Equal(401, (await serving.SendAsync("GET", "/me", null, ("Cookie", CookieOf(set).Value["__Host-".Length..]), host)).Status);
    }

    [Fact]
    public async Task What_changes_something_must_come_from_a_page_of_the_site()
    {
        await using var serving = await StartAsync("A session cookie named desk_session.");
        var cookie = CookieOf((await serving.SendAsync("POST", "/auth/login", SignIn)).Header("Set-Cookie"));
        var own = serving.Application.Address.GetLeftPart(UriPartial.Authority);
        foreach (var (name, value) in ((string, string)[])[("Origin", "https://evil.example"), ("Origin", "null"), ("Origin", own + ".evil.example"), ("Origin", "http://127.0.0.1:1"), ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-site"), ("X-Requested-With", "XMLHttpRequest")])
            Assert.Equal(403, (await serving.SendAsync("POST", "/notes", Note, cookie, (name, value))).Status);
        Assert.Equal(403, (await serving.SendAsync("POST", "/notes", Note, cookie, ("Origin", "https://evil.example"), SameSite)).Status);
        Assert.Equal("[]", (await serving.SendAsync("GET", "/notes", null, cookie)).Body.Contains("ring", StringComparison.Ordinal) ? "something" : "[]");
        Assert.Equal(201, (await serving.SendAsync("POST", "/notes", Note, cookie, ("Origin", own))).Status);
        Assert.Equal(403, (await serving.SendAsync("POST", "/auth/login", SignIn, ("Origin", "https://evil.example"))).Status);
        Assert.Equal(403, (await serving.SendAsync("POST", "/auth/logout", null, cookie, ("Origin", "https://evil.example"))).Status);
    }

    [Fact]
    public async Task Tokens_in_the_header_are_taken_beside_it_and_need_no_origin()
    {
        await using var serving = await StartAsync("JWT in an HTTP-only cookie, or in `Authorization: Bearer`.");
        var signedIn = await serving.SendAsync("POST", "/auth/login", SignIn);
        var (cookie, bearer) = (CookieOf(signedIn.Header("Set-Cookie")), AccountClient.Bearer(AccountClient.AccessOf(signedIn)));
        Assert.Equal(201, (await serving.SendAsync("POST", "/notes", Note, bearer)).Status);
        Assert.Equal(201, (await serving.SendAsync("POST", "/notes", Note, bearer, cookie)).Status);
        Assert.Equal(401, (await serving.SendAsync("GET", "/me", null, cookie, ("Authorization", "Bearer x"))).Status);
    }

    [Fact]
    public async Task A_forged_doubled_or_foreign_cookie_is_nobody()
    {
        await using var serving = await StartAsync("A session cookie.");
        var cookie = CookieOf((await serving.SendAsync("POST", "/auth/login", SignIn)).Header("Set-Cookie"));
        var parts = cookie.Value.Split('.');
        foreach (var value in (string[])["session=", "session=x", $"{parts[0]}.{parts[1]}.", $"{parts[0]}.Mg.{parts[2]}", $"{cookie.Value}; {cookie.Value}", $"other{cookie.Value}", cookie.Value + "A"])
            Assert.Equal(401, (await serving.SendAsync("GET", "/me", null, ("Cookie", value))).Status);
        Assert.Equal(200, (await serving.SendAsync("GET", "/me", null, ("Cookie", $"theme=dark; {cookie.Value}"))).Status);
    }

    [Fact]
    public async Task A_csrf_token_is_repeated_in_the_header_that_the_design_names()
    {
        await using var serving = await StartAsync("- A session cookie\n- CSRF token in the header `X-CSRF-Token`");
        var set = (await serving.SendAsync("POST", "/auth/login", SignIn)).Header("Set-Cookie");
        var (session, csrf) = (Cookies().Match(set).Value, CsrfValue().Match(set).Groups[1].Value);
        Assert.DoesNotContain("HttpOnly", set[set.IndexOf("csrf_token", StringComparison.Ordinal)..]);
        Assert.Equal(403, (await serving.SendAsync("POST", "/notes", Note, ("Cookie", session), SameSite)).Status);
        Assert.Equal(403, (await serving.SendAsync("POST", "/notes", Note, ("Cookie", session), SameSite, ("X-CSRF-Token", csrf + "A"))).Status);
        Assert.Equal(201, (await serving.SendAsync("POST", "/notes", Note, ("Cookie", session), SameSite, ("X-CSRF-Token", csrf))).Status);
    }

    [Fact]
    public async Task A_refresh_token_in_a_cookie_goes_to_its_path_alone()
    {
        await using var serving = await StartAsync("The access token is kept in memory; the refresh token is in an HttpOnly cookie.");
        var signedIn = await serving.SendAsync("POST", "/auth/login", SignIn);
        var set = signedIn.Header("Set-Cookie");
        Assert.Matches("^refresh_token=[^;]+; Path=/auth/refresh; Max-Age=2592000; HttpOnly; SameSite=Lax$", set);
        Assert.Equal(401, (await serving.SendAsync("GET", "/me", null, CookieOf(set))).Status);
        Assert.Equal(403, (await serving.SendAsync("POST", "/auth/refresh", null, CookieOf(set))).Status);
        Assert.Equal(403, (await serving.SendAsync("POST", "/auth/refresh", null, CookieOf(set), ("Origin", "https://evil.example"))).Status);
        var refreshed = await serving.SendAsync("POST", "/auth/refresh", null, CookieOf(set), SameSite);
        Assert.Equal(200, refreshed.Status);
        Assert.NotEqual(CookieOf(set), CookieOf(refreshed.Header("Set-Cookie")));
        Assert.Equal(200, (await serving.SendAsync("GET", "/me", null, AccountClient.Bearer(AccountClient.AccessOf(refreshed)))).Status);
        Assert.Equal(401, (await serving.SendAsync("POST", "/auth/refresh")).Status);
    }

    [Theory]
    [InlineData("Tokens are sent in `Authorization: Bearer`, not in cookies.")]
    [InlineData("JWT.")]
    public async Task Without_a_word_of_cookies_none_is_set(string authentication)
    {
        await using var serving = await StartAsync(authentication);
        var reply = await serving.SendAsync("POST", "/auth/login", SignIn);
        Assert.Equal((200, ""), (reply.Status, reply.Header("Set-Cookie")));
        Assert.Null(serving.Application.Plan.Accounts!.Cookies);
    }

    private static async Task<Serving> StartAsync(string authentication)
    {
        var serving = await Serving.StartAsync(Frame + authentication + "\n");
        Assert.Equal(201, (await serving.SendAsync("POST", "/auth/register", SignIn)).Status);
        return serving;
    }

    private static (string Name, string Value) CookieOf(string set) => ("Cookie", set.Split(';')[0]);

    [GeneratedRegex("^session=[^;]+")]
    private static partial Regex Cookies();

    [GeneratedRegex("csrf_token=([^;]+)")]
    private static partial Regex CsrfValue();
}
