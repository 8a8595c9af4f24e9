using System.Text.RegularExpressions;
using Setout.EndToEnd.Http;
using Setout.Text;
using Xunit;

namespace Setout.EndToEnd.Accounts;

/// <summary>Forgotten passwords and confirmed addresses, by the letters that are put beside the database.</summary>
public sealed partial class LettersTests
{
    private const string Design = """
        # Desk

        ## Data Models

        ### Entity: User

        ```
        id: int pk
        email: string email unique
        ```

        ## API Design

        #### POST /auth/register

        Request:

        ```json
        { "email": "ada@example.com", "password": "correct horse" }
        ```

        #### POST /auth/login

        Request:

        ```json
        { "email": "ada@example.com", "password": "correct horse" }
        ```

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
        await RegisterAsync(serving);
        var access = await SignInAsync(serving, "correct horse");
        Assert.Equal(200, (await serving.SendAsync("GET", "/me", null, ("Authorization", $"Bearer {access}"))).Status);

        Assert.Equal(204, (await serving.SendAsync("POST", "/auth/forgot-password", """{"email":"nobody@example.com"}""")).Status);
        Assert.Equal(204, (await serving.SendAsync("POST", "/auth/forgot-password", """{"email":"ada@example.com"}""")).Status);
        var token = await LetterAsync(serving, "Another password");

        Assert.Equal(422, (await serving.SendAsync("POST", "/auth/reset-password", $$"""{"token":"{{token}}","password":"short"}""")).Status);
        Assert.Equal(422, (await serving.SendAsync("POST", "/auth/reset-password", $$"""{"token":"{{Broken(token)}}","password":"battery staple"}""")).Status);
        Assert.Equal(204, (await serving.SendAsync("POST", "/auth/reset-password", $$"""{"token":"{{token}}","password":"battery staple"}""")).Status);
        var again = await serving.SendAsync("POST", "/auth/reset-password", $$"""{"token":"{{token}}","password":"battery stable"}""");
        Assert.Equal(422, again.Status);
        Assert.Contains("invalid_token", again.Body, StringComparison.Ordinal);

        Assert.Equal(401, (await serving.SendAsync("GET", "/me", null, ("Authorization", $"Bearer {access}"))).Status);
        Assert.Equal(401, (await serving.SendAsync("POST", "/auth/login", """{"email":"ada@example.com","password":"correct horse"}""")).Status);
        Assert.NotEmpty(await SignInAsync(serving, "battery staple"));
    }

    [Fact]
    public async Task A_token_for_an_address_is_none_for_a_password()
    {
        await using var serving = await StartAsync();
        await RegisterAsync(serving);
        var token = await LetterAsync(serving, "Confirm");
        Assert.Equal(422, (await serving.SendAsync("POST", "/auth/reset-password", $$"""{"token":"{{token}}","password":"battery staple"}""")).Status);
    }

    [Fact]
    public async Task Of_two_that_use_a_token_at_the_same_time_one_sets_the_password()
    {
        await using var serving = await StartAsync();
        await RegisterAsync(serving);
        await serving.SendAsync("POST", "/auth/forgot-password", """{"email":"ada@example.com"}""");
        var token = await LetterAsync(serving, "Another password");
        var replies = await Task.WhenAll(Enumerable.Range(0, 4).Select(number => serving.SendAsync("POST", "/auth/reset-password", $$"""{"token":"{{token}}","password":"password {{number}}"}""")));
        Assert.Single(replies, reply => reply.Status == 204);
        Assert.All(replies.Where(reply => reply.Status != 204), reply => Assert.Equal(422, reply.Status));
    }

    [Fact]
    public async Task Registering_sends_a_letter_that_confirms_the_address()
    {
        await using var serving = await StartAsync();
        await RegisterAsync(serving);
        var access = await SignInAsync(serving, "correct horse");
        Assert.Contains("\"email_verified\":false", await MeAsync(serving, access), StringComparison.Ordinal);
        var token = await LetterAsync(serving, "Confirm");
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
        await RegisterAsync(serving);
        var (mine, other) = (await SignInAsync(serving, "correct horse"), await SignInAsync(serving, "correct horse"));
        var changed = await serving.SendAsync("POST", "/auth/change-password", """{"current_password":"correct horse","new_password":"battery staple"}""", ("Authorization", $"Bearer {mine}"));
        Assert.Equal(204, changed.Status);
        Assert.Equal(200, (await serving.SendAsync("GET", "/me", null, ("Authorization", $"Bearer {mine}"))).Status);
        Assert.Equal(401, (await serving.SendAsync("GET", "/me", null, ("Authorization", $"Bearer {other}"))).Status);
    }

    [Fact]
    public async Task Many_guesses_at_once_wait_like_one_after_the_other()
    {
        var clock = new FixedTime(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        await using var serving = await StartAsync(clock);
        await RegisterAsync(serving);
        var replies = await Task.WhenAll(Enumerable.Range(0, 40).Select(number => serving.SendAsync("POST", "/auth/login", $$"""{"email":"ada@example.com","password":"wrong horse {{number}}"}""")));
        Assert.InRange(replies.Count(reply => reply.Status == 401), 1, 17);
        Assert.Contains(replies, reply => reply.Status == 429);
        clock.Now += TimeSpan.FromMinutes(16);
        var access = await SignInAsync(serving, "correct horse");
        var guesses = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => serving.SendAsync("POST", "/auth/change-password", $$"""{"current_password":"wrong horse {{number}}","new_password":"battery staple"}""", ("Authorization", $"Bearer {access}"))));
        Assert.InRange(guesses.Count(reply => reply.Status == 422), 1, 17);
        Assert.Contains(guesses, reply => reply.Status == 429);
    }

    private static Task<Serving> StartAsync(TimeProvider? time = null) =>
        Serving.StartAsync(Planner.Plan(DesignReader.Read(new SourceText("design.md", Design)).Design).Plan, options => options with { Time = time ?? TimeProvider.System });

    private static async Task RegisterAsync(Serving serving) =>
        Assert.Equal(201, (await serving.SendAsync("POST", "/auth/register", """{"email":"ada@example.com","password":"correct horse"}""")).Status);

    private static async Task<string> SignInAsync(Serving serving, string password)
    {
        var reply = await serving.SendAsync("POST", "/auth/login", $$"""{"email":"ada@example.com","password":"{{password}}"}""");
        Assert.Equal(200, reply.Status);
        return AccessToken().Match(reply.Body).Groups[1].Value;
    }

    private static async Task<string> MeAsync(Serving serving, string access) => (await serving.SendAsync("GET", "/me", null, ("Authorization", $"Bearer {access}"))).Body;

    /// <summary>The token of the letter with such a subject, once it is there.</summary>
    private static async Task<string> LetterAsync(Serving serving, string subject)
    {
        for (var wait = 0; wait < 200; wait++)
        {
            if (Directory.Exists(serving.Application.LetterFolder))
                foreach (var file in Directory.GetFiles(serving.Application.LetterFolder))
                    if (await File.ReadAllTextAsync(file) is var letter && letter.Contains($"Subject: {subject}", StringComparison.Ordinal) && LetterToken().Match(letter) is { Success: true } found)
                        return found.Value;
            await Task.Delay(25);
        }
        throw new InvalidOperationException($"no letter `{subject}` came");
    }

    private static string Broken(string token) => token[..^2] + (token[^2] == 'A' ? "BA" : "AA");

    [GeneratedRegex("\"access_?[tT]oken\":\"([^\"]+)\"")]
    private static partial Regex AccessToken();

    [GeneratedRegex(@"^[\w-]+\.[0-9a-f]{8}\.[\w-]{43}", RegexOptions.Multiline)]
    private static partial Regex LetterToken();
}
