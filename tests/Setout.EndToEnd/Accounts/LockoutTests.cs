using System.Text.Json;
using Setout.AspNetCore;
using Setout.AspNetCore.Security.Accounts;
using Setout.EndToEnd.Http;
using Xunit;
using static Setout.EndToEnd.Accounts.AccountClient;

namespace Setout.EndToEnd.Accounts;

/// <summary>Wrong passwords as the design states what they bring about, and as the account's row shows them.</summary>
public sealed class LockoutTests
{
    private const string Ada = "ada@example.com";

    private const string Design = $$"""
        # Desk

        ## Data Models

        ### Entity: User

        ```
        id: int pk
        email: string email unique
        failed_login_attempts: int = 0
        locked_until: datetime?
        banned_until: datetime?
        ```

        ## API Design

        {{AccountDesign.SignIn}}

        #### POST /auth/refresh
        #### POST /auth/forgot-password
        #### POST /auth/reset-password

        Request:

        ```json
        { "token": "abc", "password": "correct horse" }
        ```

        #### GET /me

        #### PATCH /me

        Request:

        ```json
        { "banned_until": "2026-01-01T00:00:00Z" }
        ```

        ## Security

        ### Authentication

        - JWT
        - Lockout for 15 minutes after 3 failed attempts within 10 minutes
        """;

    private readonly FixedTime time = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task An_account_is_locked_as_the_design_says_and_shows_it()
    {
        await using var serving = await StartAsync();
        var (access, refresh) = await serving.SignInAsync(Ada);
        await FailAsync(serving, 2);
        await ShowsAsync(serving, access, 2, null);
        await FailAsync(serving, 1);
        await ShowsAsync(serving, access, 3, "2026-03-01T12:15:00Z");
        var refused = await serving.PostAsync("/auth/login", Ada, Password);
        Assert.Equal((429, "900"), (refused.Status, refused.Header("Retry-After")));
        Assert.Equal(200, (await serving.SendAsync("POST", "/auth/refresh", $$"""{"refresh_token":"{{refresh}}"}""")).Status);
        time.Now += TimeSpan.FromMinutes(15);
        var (again, _) = await serving.SignInAsync(Ada);
        await ShowsAsync(serving, again, 0, null);
    }

    [Fact]
    public async Task After_the_lock_as_many_attempts_are_free_as_before()
    {
        await using var serving = await StartAsync();
        await FailAsync(serving, 3);
        time.Now += TimeSpan.FromMinutes(15);
        await FailAsync(serving, 3);
        Assert.Equal(429, (await serving.PostAsync("/auth/login", Ada, Password)).Status);
    }

    [Fact]
    public async Task A_lock_outlives_the_process_and_holds_for_another_server()
    {
        await using var serving = await StartAsync();
        var (access, _) = await serving.SignInAsync(Ada);
        await FailAsync(serving, 3);
        await ShowsAsync(serving, access, 3, "2026-03-01T12:15:00Z");
        await using var second = await SetoutApplication.StartAsync(serving.Application.Plan, new SetoutOptions { DataFile = serving.DataFile, Port = 0, Time = time }, TestContext.Current.CancellationToken);
        using var other = new HttpClient { BaseAddress = second.Address };
        using var body = new StringContent($$"""{"email":"{{Ada}}","password":"{{Password}}"}""", System.Text.Encoding.UTF8, "application/json");
        using var reply = await other.PostAsync(new Uri("/auth/login", UriKind.Relative), body, TestContext.Current.CancellationToken);
        Assert.Equal(429, (int)reply.StatusCode);
    }

    [Fact]
    public async Task The_command_and_another_password_lift_it()
    {
        await using var serving = await StartAsync();
        var (access, _) = await serving.SignInAsync(Ada);
        await FailAsync(serving, 3);
        await ShowsAsync(serving, access, 3, "2026-03-01T12:15:00Z");
        await using (var register = AccountRegister.Open(serving.Application.Plan, serving.DataFile))
            Assert.True(await register.RestoreAsync(Assert.IsType<AccountEntry>(register.Find(Ada))));
        time.Now += TimeSpan.FromSeconds(3);
        (access, _) = await serving.SignInAsync(Ada);
        await FailAsync(serving, 3);
        await ShowsAsync(serving, access, 3, "2026-03-01T12:15:03Z");
        await serving.SendAsync("POST", "/auth/forgot-password", $$"""{"email":"{{Ada}}"}""");
        var token = await serving.LetterAsync("Another password");
        Assert.Equal(204, (await serving.SendAsync("POST", "/auth/reset-password", $$"""{"token":"{{token}}","password":"battery staple"}""")).Status);
        (access, _) = await serving.SignInAsync(Ada, "battery staple");
        await ShowsAsync(serving, access, 0, null);
    }

    [Fact]
    public async Task Until_an_instant_that_somebody_may_write_the_account_is_barred_and_its_sessions_too()
    {
        await using var serving = await StartAsync();
        var (access, refresh) = await serving.SignInAsync(Ada);
        Assert.Equal(400, (await serving.SendAsync("PATCH", "/me", """{"locked_until":null}""", Bearer(access))).Status);
        Assert.Equal(200, (await serving.SendAsync("PATCH", "/me", """{"banned_until":"2026-03-01T13:00:00Z"}""", Bearer(access))).Status);
        Assert.Equal(401, (await serving.SendAsync("GET", "/me", null, Bearer(access))).Status);
        Assert.Equal(401, (await serving.PostAsync("/auth/login", Ada, Password)).Status);
        time.Now += TimeSpan.FromHours(1);
        (access, _) = await serving.SignInAsync(Ada);
        Assert.Equal(200, (await serving.SendAsync("GET", "/me", null, Bearer(access))).Status);
        Assert.Equal(200, (await serving.SendAsync("POST", "/auth/refresh", $$"""{"refresh_token":"{{refresh}}"}""")).Status);
    }

    private async Task<Serving> StartAsync()
    {
        var serving = await Serving.StartAsync(Design, options => options with { Time = time });
        await serving.RegisterAsync(Ada);
        return serving;
    }

    private static async Task FailAsync(Serving serving, int times)
    {
        for (var attempt = 0; attempt < times; attempt++)
            Assert.Equal(401, (await serving.PostAsync("/auth/login", Ada, "wrong horse")).Status);
    }

    /// <summary>What the row shows, which nobody who signs in waits for.</summary>
    private static async Task ShowsAsync(Serving serving, string access, int failures, string? until)
    {
        var shown = "";
        for (var wait = 0; wait < 100; wait++)
        {
            shown = (await serving.SendAsync("GET", "/me", null, Bearer(access))).Body;
            using var json = JsonDocument.Parse(shown);
            if (json.RootElement.GetProperty("failed_login_attempts").GetInt32() == failures && json.RootElement.GetProperty("locked_until").GetString() == until)
                return;
            await Task.Delay(20);
        }
        Assert.Fail($"{failures} until {until} was to be shown, and it is {shown}");
    }
}
