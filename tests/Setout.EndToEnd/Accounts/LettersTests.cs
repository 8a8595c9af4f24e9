using Setout.EndToEnd.Http;
using Xunit;
using static Setout.EndToEnd.Accounts.AccountClient;

namespace Setout.EndToEnd.Accounts;

/// <summary>Forgotten passwords and confirmed addresses, by the letters that are put beside the database.</summary>
public sealed class LettersTests
{
    private const string Ada = "ada@example.com";

    private const string Design = $$"""
        # Desk

        ## Data Models

        ### Entity: User

        ```
        id: int pk
        email: string email unique
        ```

        ## API Design

        {{AccountDesign.SignIn}}

        #### POST /auth/forgot-password
        #### POST /auth/reset-password

        Request:

        ```json
        { "token": "abc", "password": "correct horse" }
        ```

        #### GET /auth/verify-email
        #### POST /auth/resend-verification
        #### POST /auth/change-password
        #### GET /me
        """;

    [Fact]
    public async Task A_forgotten_password_is_set_anew_once_and_ends_all_sessions()
    {
        await using var serving = await StartAsync();
        var access = (await serving.SignInAsync(Ada, "correct horse")).Access;
        Assert.Equal(200, (await serving.SendAsync("GET", "/me", null, Bearer(access))).Status);

        Assert.Equal(204, (await serving.SendAsync("POST", "/auth/forgot-password", """{"email":"nobody@example.com"}""")).Status);
        Assert.Equal(204, (await serving.SendAsync("POST", "/auth/forgot-password", """{"email":"ada@example.com"}""")).Status);
        var token = await serving.LetterAsync("Another password");

        Assert.Equal(422, (await serving.SendAsync("POST", "/auth/reset-password", $$"""{"token":"{{token}}","password":"short"}""")).Status);
        Assert.Equal(422, (await serving.SendAsync("POST", "/auth/reset-password", $$"""{"token":"{{Broken(token)}}","password":"battery staple"}""")).Status);
        Assert.Equal(204, (await serving.SendAsync("POST", "/auth/reset-password", $$"""{"token":"{{token}}","password":"battery staple"}""")).Status);
        var again = await serving.SendAsync("POST", "/auth/reset-password", $$"""{"token":"{{token}}","password":"battery stable"}""");
        Assert.Equal(422, again.Status);
        Assert.Contains("invalid_token", again.Body, StringComparison.Ordinal);

        Assert.Equal(401, (await serving.SendAsync("GET", "/me", null, Bearer(access))).Status);
        Assert.Equal(401, (await serving.PostAsync("/auth/login", Ada, "correct horse")).Status);
        Assert.NotEmpty((await serving.SignInAsync(Ada, "battery staple")).Access);
    }

    [Fact]
    public async Task A_token_for_an_address_is_none_for_a_password()
    {
        await using var serving = await StartAsync();
        var token = await serving.LetterAsync("Confirm");
        Assert.Equal(422, (await serving.SendAsync("POST", "/auth/reset-password", $$"""{"token":"{{token}}","password":"battery staple"}""")).Status);
    }

    [Fact]
    public async Task Of_two_that_use_a_token_at_the_same_time_one_sets_the_password()
    {
        await using var serving = await StartAsync();
        await serving.SendAsync("POST", "/auth/forgot-password", """{"email":"ada@example.com"}""");
        var token = await serving.LetterAsync("Another password");
        var replies = await Task.WhenAll(Enumerable.Range(0, 4).Select(number => serving.SendAsync("POST", "/auth/reset-password", $$"""{"token":"{{token}}","password":"password {{number}}"}""")));
        Assert.Single(replies, reply => reply.Status == 204);
        Assert.All(replies.Where(reply => reply.Status != 204), reply => Assert.Equal(422, reply.Status));
    }

    [Fact]
    public async Task Registering_sends_a_letter_that_confirms_the_address()
    {
        await using var serving = await StartAsync();
        var access = (await serving.SignInAsync(Ada, "correct horse")).Access;
        Assert.Contains("\"email_verified\":false", await MeAsync(serving, access), StringComparison.Ordinal);
        var token = await serving.LetterAsync("Confirm");
        Assert.Equal(400, (await serving.SendAsync("GET", "/auth/verify-email")).Status);
        Assert.Equal(400, (await serving.SendAsync("GET", $"/auth/verify-email?token={Broken(token)}")).Status);
        Assert.Equal(204, (await serving.SendAsync("GET", $"/auth/verify-email?token={token}")).Status);
        Assert.Equal(204, (await serving.SendAsync("GET", $"/auth/verify-email?token={token}")).Status);
        Assert.Contains("\"email_verified\":true", await MeAsync(serving, access), StringComparison.Ordinal);
        Assert.Equal(204, (await serving.SendAsync("POST", "/auth/resend-verification", """{"email":"ada@example.com"}""")).Status);
    }

    [Fact]
    public async Task Changing_the_password_leaves_only_the_session_that_changed_it()
    {
        await using var serving = await StartAsync();
        var (mine, other) = ((await serving.SignInAsync(Ada)).Access, (await serving.SignInAsync(Ada)).Access);
        var changed = await serving.SendAsync("POST", "/auth/change-password", """{"current_password":"correct horse","new_password":"battery staple"}""", Bearer(mine));
        Assert.Equal(204, changed.Status);
        Assert.Equal(200, (await serving.SendAsync("GET", "/me", null, Bearer(mine))).Status);
        Assert.Equal(401, (await serving.SendAsync("GET", "/me", null, Bearer(other))).Status);
    }

    [Fact]
    public async Task Many_guesses_at_once_wait_like_one_after_the_other()
    {
        var clock = new FixedTime(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        await using var serving = await StartAsync(clock);
        var replies = await Task.WhenAll(Enumerable.Range(0, 40).Select(number => serving.PostAsync("/auth/login", Ada, $"wrong horse {number}")));
        Assert.InRange(replies.Count(reply => reply.Status == 401), 1, 17);
        Assert.Contains(replies, reply => reply.Status == 429);
        clock.Now += TimeSpan.FromMinutes(16);
        var access = (await serving.SignInAsync(Ada, "correct horse")).Access;
        var guesses = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => serving.SendAsync("POST", "/auth/change-password", $$"""{"current_password":"wrong horse {{number}}","new_password":"battery staple"}""", Bearer(access))));
        Assert.InRange(guesses.Count(reply => reply.Status == 422), 1, 17);
        Assert.Contains(guesses, reply => reply.Status == 429);
    }

    private static async Task<Serving> StartAsync(TimeProvider? time = null)
    {
        var serving = await Serving.StartAsync(Design, options => options with { Time = time ?? TimeProvider.System });
        await serving.RegisterAsync(Ada);
        return serving;
    }

    private static async Task<string> MeAsync(Serving serving, string access) => (await serving.SendAsync("GET", "/me", null, Bearer(access))).Body;

    private static string Broken(string token) => token[..^2] + (token[^2] == 'A' ? "BA" : "AA");
}
