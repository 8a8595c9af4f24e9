using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Text.Json;
using Setout.AspNetCore;
using Setout.AspNetCore.Security.Accounts;
using Setout.EndToEnd.Http;
using Xunit;
using static Setout.EndToEnd.Accounts.AccountClient;

namespace Setout.EndToEnd.Accounts;

/// <summary>Keys that sign access tokens, replaced while the system runs.</summary>
public sealed class SigningKeysTests
{
    private const string Design = $$"""
        # Desk

        ## Data Models

        ### Entity: User

        ```
        id: int pk
        email: string unique
        password_hash: string
        ```

        ## API Design

        {{AccountDesign.SignIn}}

        Response 200:

        ```json
        { "access_token": "eyJ", "refresh_token": "abc" }
        ```

        #### POST /auth/refresh
        #### POST /auth/forgot-password
        #### POST /auth/reset-password

        Request:

        ```json
        { "token": "abc", "password": "correct horse" }
        ```

        #### GET /me

        ## Security

        ### Authentication

        - Pages have a session cookie
        - JWT; signing keys are rotated every 30 days
        """;

    [Fact]
    public async Task Nobody_is_refused_while_keys_are_rotated_under_load_and_two_servers_agree()
    {
        await using var serving = await Serving.StartAsync(Design);
        await serving.RegisterAsync("ada@example.com");
        await using var second = await SetoutApplication.StartAsync(serving.Application.Plan, new SetoutOptions { DataFile = serving.DataFile, Port = 0 }, TestContext.Current.CancellationToken);
        using var other = new HttpClient { BaseAddress = second.Address };
        using var ring = SigningKeyRing.Open(serving.DataFile);
        var statuses = new ConcurrentBag<int>();
        var keys = new ConcurrentDictionary<string, bool>();
        using var done = new CancellationTokenSource();
        var callers = Enumerable.Range(0, 3).Select(_ => CallAsync(serving, other, statuses, keys, done.Token)).ToList();
        for (var rotation = 0; rotation < 6; rotation++)
        {
            await UnderLoad.MoreAsync(statuses, 20);
            ring.Rotate();
        }
        await UnderLoad.MoreAsync(statuses, 20);
        await done.CancelAsync();
        await Task.WhenAll(callers);
        Assert.All(statuses, status => Assert.Equal(200, status));
        Assert.True(keys.Count >= 3, $"tokens of {keys.Count} keys");
    }

    [Fact]
    public async Task A_key_is_followed_by_another_at_the_age_that_the_design_says()
    {
        var time = new FixedTime(DateTimeOffset.UtcNow);
        await using var serving = await Serving.StartAsync(Design, options => options with { Time = time });
        await serving.RegisterAsync("ada@example.com");
        var first = KeyOf((await serving.SignInAsync("ada@example.com")).Access);
        time.Now += TimeSpan.FromDays(29);
        Assert.Equal(first, KeyOf((await serving.SignInAsync("ada@example.com")).Access));
        time.Now += TimeSpan.FromHours(23) + TimeSpan.FromMinutes(55);
        var (before, _) = await serving.SignInAsync("ada@example.com");
        Assert.Equal(first, KeyOf(before));
        time.Now += TimeSpan.FromMinutes(6);
        var (after, _) = await serving.SignInAsync("ada@example.com");
        Assert.NotEqual(first, KeyOf(after));
        Assert.Equal(200, (await MeAsync(serving, before)).Status);
        Assert.Equal(200, (await MeAsync(serving, after)).Status);
    }

    [Fact]
    public async Task Nothing_that_a_stolen_key_has_signed_is_good_any_more_and_everybody_signs_in_anew()
    {
        var time = new FixedTime(DateTimeOffset.UtcNow);
        await using var serving = await Serving.StartAsync(Design, options => options with { Time = time });
        await serving.RegisterAsync("ada@example.com");
        var (access, refresh) = await serving.SignInAsync("ada@example.com");
        Assert.Equal(200, (await MeAsync(serving, access)).Status);
        var cookie = await CookieAsync(serving);
        Assert.Equal(200, (await serving.SendAsync("GET", "/me", null, cookie)).Status);
        await serving.SendAsync("POST", "/auth/forgot-password", """{"email":"ada@example.com"}""");
        var letter = await serving.LetterAsync("Another password");
        using (var ring = SigningKeyRing.Open(serving.DataFile, time))
        {
            ring.Replace();
            Assert.Single(ring.All);
        }
        Assert.Equal(401, (await MeAsync(serving, access)).Status);
        Assert.Equal(401, (await serving.SendAsync("GET", "/me", null, cookie)).Status);
        Assert.Equal(401, (await serving.SendAsync("POST", "/auth/refresh", $$"""{"refresh_token":"{{refresh}}"}""")).Status);
        Assert.Equal(422, (await ResetAsync(serving, letter)).Status);
        Assert.Equal(200, (await MeAsync(serving, (await serving.SignInAsync("ada@example.com")).Access)).Status);
    }

    [Fact]
    public async Task What_a_former_key_has_signed_is_good_for_as_long_as_it_lasts()
    {
        var time = new FixedTime(DateTimeOffset.UtcNow);
        await using var serving = await Serving.StartAsync(Design, options => options with { Time = time });
        await serving.RegisterAsync("ada@example.com");
        var (access, refresh) = await serving.SignInAsync("ada@example.com");
        var cookie = await CookieAsync(serving);
        await serving.SendAsync("POST", "/auth/forgot-password", """{"email":"ada@example.com"}""");
        var letter = await serving.LetterAsync("Another password");
        using var ring = SigningKeyRing.Open(serving.DataFile, time);
        ring.Rotate();
        time.Now += TimeSpan.FromMinutes(14);
        ring.Rotate();
        Assert.Equal(200, (await MeAsync(serving, access)).Status);
        time.Now += TimeSpan.FromDays(29);
        ring.Rotate();
        Assert.Equal(401, (await MeAsync(serving, access)).Status);
        Assert.Equal(200, (await serving.SendAsync("GET", "/me", null, cookie)).Status);
        var next = await serving.SendAsync("POST", "/auth/refresh", $$"""{"refresh_token":"{{refresh}}"}""");
        Assert.Equal(200, next.Status);
        Assert.NotEqual(refresh.Split('.')[0], RefreshOf(next).Split('.')[0]);
        Assert.Equal(422, (await ResetAsync(serving, letter)).Status);
        // None is kept for longer than anything that it could have signed.
        time.Now += TimeSpan.FromDays(32);
        ring.Rotate();
        Assert.Equal(2, ring.All.Count);
    }

    [Fact]
    public async Task A_letter_is_good_after_its_key_was_rotated()
    {
        await using var serving = await Serving.StartAsync(Design);
        await serving.RegisterAsync("ada@example.com");
        await serving.SendAsync("POST", "/auth/forgot-password", """{"email":"ada@example.com"}""");
        var letter = await serving.LetterAsync("Another password");
        using var ring = SigningKeyRing.Open(serving.DataFile);
        ring.Rotate();
        Assert.Equal(204, (await ResetAsync(serving, letter)).Status);
    }

    [Fact]
    public async Task A_token_that_names_no_key_or_another_is_refused()
    {
        await using var serving = await Serving.StartAsync(Design);
        await serving.RegisterAsync("ada@example.com");
        var parts = (await serving.SignInAsync("ada@example.com")).Access.Split('.');
        foreach (var header in (string[])["""{"alg":"HS256","typ":"at+jwt"}""", """{"alg":"HS256","typ":"at+jwt","kid":""}""", """{"alg":"HS256","typ":"at+jwt","kid":"../../key"}""", """{"alg":"HS256","typ":"at+jwt","kid":7}"""])
            Assert.Equal(401, (await MeAsync(serving, $"{Base64Url.EncodeToString(System.Text.Encoding.UTF8.GetBytes(header))}.{parts[1]}.{parts[2]}")).Status);
        Assert.Equal(200, (await MeAsync(serving, string.Join('.', parts))).Status);
    }

    private static async Task CallAsync(Serving serving, HttpClient other, ConcurrentBag<int> statuses, ConcurrentDictionary<string, bool> keys, CancellationToken done)
    {
        var (access, refresh) = await serving.SignInAsync("ada@example.com");
        var cookie = await CookieAsync(serving);
        for (var call = 0; !done.IsCancellationRequested; call++)
        {
            statuses.Add((await MeAsync(serving, access)).Status);
            statuses.Add((await serving.SendAsync("GET", "/me", null, cookie)).Status);
            using var request = new HttpRequestMessage(HttpMethod.Get, "/me") { Headers = { { "Authorization", $"Bearer {access}" } } };
            using var reply = await other.SendAsync(request, CancellationToken.None);
            statuses.Add((int)reply.StatusCode);
            if (call % 4 != 0)
                continue;
            var next = await serving.SendAsync("POST", "/auth/refresh", $$"""{"refresh_token":"{{refresh}}"}""");
            statuses.Add(next.Status);
            (access, refresh) = (AccessOf(next), RefreshOf(next));
            keys[KeyOf(access)] = true;
        }
    }

    private static string KeyOf(string token)
    {
        using var header = JsonDocument.Parse(Base64Url.DecodeFromChars(token.Split('.')[0]));
        return header.RootElement.GetProperty("kid").GetString()!;
    }

    private static async Task<(string, string)> CookieAsync(Serving serving) =>
        ("Cookie", (await serving.PostAsync("/auth/login", "ada@example.com", Password)).Header("Set-Cookie").Split(';')[0]);

    private static Task<Reply> ResetAsync(Serving serving, string token) => serving.SendAsync("POST", "/auth/reset-password", $$"""{"token":"{{token}}","password":"battery staple"}""");

    private static Task<Reply> MeAsync(Serving serving, string access) => serving.SendAsync("GET", "/me", null, Bearer(access));
}
