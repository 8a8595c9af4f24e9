using Setout.EndToEnd.Http;
using Xunit;
using static Setout.EndToEnd.Accounts.AccountClient;

namespace Setout.EndToEnd.Accounts;

/// <summary>What somebody would try who wants another's account, or more than their own.</summary>
public sealed class AccountAttacksTests
{
    private const string Design = $$"""
        # Desk

        ## Data Models

        ### Entity: User

        ```
        id: int pk
        email: string unique
        password_hash: string
        role: string = 'user'
        name: string?
        email_verified: bool = false
        ```

        ### Entity: Note

        ```
        id: int pk
        user_id: int -> User
        text: string
        ```

        ## API Design

        {{AccountDesign.SignIn}}

        #### POST /auth/refresh
        #### POST /auth/change-password
        #### POST /auth/verify-email
        #### GET /me
        #### PATCH /me

        Request:

        ```json
        { "name": "Ada", "email": "ada@example.com" }
        ```

        #### POST /me/notes
        #### PATCH /me/notes/{id}
        #### POST /users
        #### GET /users/stats

        Response 200:

        ```json
        { "total": 1, "by_password": { "a": 1 } }
        ```
        """;

    [Fact]
    public async Task A_refresh_token_that_comes_again_ends_the_session_however_long_it_is_used_up()
    {
        var time = new FixedTime(DateTimeOffset.UtcNow);
        await using var serving = await Serving.StartAsync(Design, options => options with { Time = time });
        await serving.RegisterAsync("ada@example.com");
        var first = (await serving.SignInAsync("ada@example.com")).Refresh;
        var second = RefreshOf(await RefreshAsync(serving, first));
        time.Now += TimeSpan.FromSeconds(8);
        var third = RefreshOf(await RefreshAsync(serving, second));
        // The grace is that of each token, and does not begin anew with the next.
        time.Now += TimeSpan.FromSeconds(3);
        Assert.Equal(401, (await RefreshAsync(serving, first)).Status);
        Assert.Equal(401, (await RefreshAsync(serving, third)).Status);
    }

    [Fact]
    public async Task A_sign_in_under_way_does_not_outlive_a_change_of_the_password()
    {
        await using var serving = await StartAsync("ada@example.com");
        var own = (await serving.SignInAsync("ada@example.com")).Access;
        var signIns = Enumerable.Range(0, 10).Select(_ => serving.PostAsync("/auth/login", "ada@example.com", "correct horse")).ToList();
        var changed = await serving.SendAsync("POST", "/auth/change-password", """{"current_password":"correct horse","new_password":"battery staple"}""", Bearer(own));
        Assert.Equal(204, changed.Status);
        foreach (var reply in await Task.WhenAll(signIns))
            if (reply.Status == 200)
                Assert.Equal(401, (await serving.SendAsync("GET", "/me", null, Bearer(AccessOf(reply)))).Status);
        Assert.Equal(200, (await serving.SendAsync("GET", "/me", null, Bearer(own))).Status);
    }

    [Fact]
    public async Task Guesses_count_at_the_account_and_no_success_at_another_ends_that()
    {
        await using var serving = await StartAsync("victim@example.com", "VICTIM@example.com");
        var refused = 0;
        for (var round = 0; round < 4; round++)
        {
            for (var guess = 0; guess < 4; guess++)
                refused += (await serving.PostAsync("/auth/login", "victim@example.com", $"guess {round} {guess}")).Status == 429 ? 1 : 0;
            Assert.Equal(200, (await serving.PostAsync("/auth/login", "VICTIM@example.com", "correct horse")).Status);
        }
        Assert.InRange(refused, 6, 16);
    }

    [Fact]
    public async Task Who_signs_in_from_many_places_at_once_is_not_locked_out()
    {
        await using var serving = await StartAsync("ada@example.com");
        var replies = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => serving.PostAsync("/auth/login", "ada@example.com", "correct horse")));
        Assert.All(replies, reply => Assert.Equal(200, reply.Status));
    }

    [Fact]
    public async Task One_changes_of_oneself_what_the_design_says_and_no_more()
    {
        await using var serving = await StartAsync("ada@example.com", "eve@example.com");
        var access = (await serving.SignInAsync("ada@example.com")).Access;
        Assert.Equal(400, (await serving.SendAsync("PATCH", "/me", """{"role":"admin"}""", Bearer(access))).Status);
        Assert.Equal(200, (await serving.SendAsync("PATCH", "/me", """{"name":"Ada"}""", Bearer(access))).Status);
        Assert.Equal(201, (await serving.SendAsync("POST", "/me/notes", """{"text":"mine"}""", Bearer(access))).Status);
        Assert.Equal(400, (await serving.SendAsync("PATCH", "/me/notes/1", """{"user_id":2}""", Bearer(access))).Status);
    }

    [Fact]
    public async Task No_figure_is_grouped_by_a_password()
    {
        await using var serving = await StartAsync("ada@example.com");
        Assert.DoesNotContain("argon2", (await serving.SendAsync("GET", "/users/stats")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_are_their_owners_alone()
    {
        await using var serving = await StartAsync("ada@example.com");
        if (OperatingSystem.IsWindows())
            return;
        var folder = Path.GetDirectoryName(serving.Application.LetterFolder)!;
        foreach (var file in Directory.GetFiles(folder, "data.db*"))
            Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(file) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead));
    }

    private static async Task<Serving> StartAsync(params string[] addresses)
    {
        var serving = await Serving.StartAsync(Design);
        foreach (var address in addresses)
            await serving.RegisterAsync(address);
        return serving;
    }

    private static Task<Reply> RefreshAsync(Serving serving, string token) => serving.SendAsync("POST", "/auth/refresh", $$"""{"refresh_token":"{{token}}"}""");
}
