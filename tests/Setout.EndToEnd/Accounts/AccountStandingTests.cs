using Setout.AspNetCore.Security.Accounts;
using Setout.EndToEnd.Http;
using Xunit;
using static Setout.EndToEnd.Accounts.AccountClient;

namespace Setout.EndToEnd.Accounts;

/// <summary>Accounts that are suspended, deleted or not active; what the first administrator comes from.</summary>
public sealed class AccountStandingTests
{
    private const string Design = """
        # Desk

        ## Data Models

        ### Entity: User

        ```
        id: int pk
        email: string unique
        phone: string(5..20)?
        password_hash: string
        role: enum(user, admin) = user
        status: enum(active, suspended, deleted) = active
        is_active: bool = true
        deleted_at: datetime?
        ```

        ## API Design

        #### POST /auth/register

        Request:

        ```json
        { "email": "ada@example.com", "password": "correct horse", "phone": "0123456" }
        ```

        #### POST /auth/login

        Request:

        ```json
        { "email": "ada@example.com", "password": "correct horse" }
        ```

        #### POST /mobile/login

        Request:

        ```json
        { "phone": "0123456", "password": "correct horse" }
        ```

        #### POST /auth/refresh
        #### GET /me
        #### GET /users

        Auth: admin only

        #### PATCH /users/{id}/password

        Request:

        ```json
        { "current_password": "correct horse", "new_password": "better horse" }
        ```

        ## Security

        ### Authentication

        JWT.
        """;

    [Fact]
    public async Task A_suspended_account_is_signed_out_and_cannot_sign_in_until_it_is_restored()
    {
        await using var serving = await StartAsync();
        var (access, refresh) = await serving.SignInAsync("ada@example.com");
        await ChangeAsync(serving, "ada@example.com", (register, account) => register.SuspendAsync(account));

        Assert.Equal(401, (await MeAsync(serving, access)).Status);
        Assert.Equal(401, (await RefreshAsync(serving, refresh)).Status);
        var refused = await serving.PostAsync("/auth/login", "ada@example.com", Password);
        var wrong = await serving.PostAsync("/auth/login", "ada@example.com", "wrong horse");
        Assert.Equal((401, wrong.Status), (refused.Status, 401));
        Assert.Equal(WithoutTrace(wrong.Body), WithoutTrace(refused.Body));

        await ChangeAsync(serving, "ada@example.com", (register, account) => register.RestoreAsync(account));
        Assert.Equal(200, (await MeAsync(serving, (await serving.SignInAsync("ada@example.com")).Access)).Status);
    }

    [Fact]
    public async Task The_right_password_of_a_suspended_account_counts_as_a_wrong_one()
    {
        await using var serving = await StartAsync();
        await ChangeAsync(serving, "ada@example.com", (register, account) => register.SuspendAsync(account));
        for (var attempt = 0; attempt < 5; attempt++)
            Assert.Equal(401, (await serving.PostAsync("/auth/login", "ada@example.com", attempt % 2 == 0 ? Password : "wrong horse")).Status);
        Assert.Equal(429, (await serving.PostAsync("/auth/login", "ada@example.com", Password)).Status);
    }

    [Fact]
    public async Task A_role_that_the_command_gives_counts_at_once()
    {
        await using var serving = await StartAsync();
        var (access, _) = await serving.SignInAsync("ada@example.com");
        Assert.Equal(403, (await serving.SendAsync("GET", "/users", null, Bearer(access))).Status);
        await ChangeAsync(serving, "ada@example.com", (register, account) => register.SetRoleAsync(account, "admin"));
        Assert.Equal(200, (await serving.SendAsync("GET", "/users", null, Bearer(access))).Status);
        await using var register = AccountRegister.Open(serving.Application.Plan, serving.DataFile);
        Assert.Equal(("1", "ada@example.com, 0123456", "admin", false), Assert.Single(register.List(10)) is var only ? (only.Key, only.Name, only.Roles, only.IsBarred) : default);
        Assert.False(register.CanHave("owner"));
    }

    [Fact]
    public async Task Each_sign_in_endpoint_has_its_own_identifier()
    {
        await using var serving = await StartAsync();
        Assert.Equal(200, (await serving.SendAsync("POST", "/mobile/login", """{"phone":"0123456","password":"correct horse"}""")).Status);
        Assert.Equal(401, (await serving.SendAsync("POST", "/mobile/login", """{"phone":"0123457","password":"correct horse"}""")).Status);
        Assert.Equal(409, (await serving.SendAsync("POST", "/auth/register", """{"email":"eve@example.com","password":"correct horse","phone":"0123456"}""")).Status);
        Assert.Equal(422, (await serving.SendAsync("POST", "/auth/register", """{"email":"no address","password":"correct horse","phone":"0999999"}""")).Status);
    }

    [Fact]
    public async Task The_password_of_an_account_in_the_path_is_that_of_the_caller_alone()
    {
        await using var serving = await StartAsync();
        Assert.Equal(201, (await serving.SendAsync("POST", "/auth/register", """{"email":"eve@example.com","password":"correct horse","phone":"0999999"}""")).Status);
        var (eve, _) = await serving.SignInAsync("eve@example.com");
        var (ada, _) = await serving.SignInAsync("ada@example.com");
        const string Change = """{"current_password":"correct horse","new_password":"better horse"}""";
        Assert.Equal(404, (await serving.SendAsync("PATCH", "/users/1/password", Change, Bearer(eve))).Status);
        Assert.Equal(422, (await serving.SendAsync("PATCH", "/users/1/password", """{"current_password":"wrong horse","new_password":"better horse"}""", Bearer(ada))).Status);
        Assert.Equal(204, (await serving.SendAsync("PATCH", "/users/1/password", Change, Bearer(ada))).Status);
        Assert.Equal(200, (await MeAsync(serving, ada)).Status);
        Assert.Equal(200, (await serving.PostAsync("/auth/login", "ada@example.com", "better horse")).Status);
        Assert.Equal(401, (await serving.PostAsync("/auth/login", "ada@example.com", Password)).Status);
    }

    [Fact]
    public async Task Refreshing_twice_at_once_gives_the_same_token_and_later_ends_the_session()
    {
        var time = new FixedTime(DateTimeOffset.UtcNow);
        await using var serving = await StartAsync(time);
        var (_, refresh) = await serving.SignInAsync("ada@example.com");
        var both = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => RefreshAsync(serving, refresh)));
        Assert.All(both, reply => Assert.Equal(200, reply.Status));
        var next = Assert.Single(both.Select(RefreshOf).Distinct());
        Assert.NotEqual(refresh, next);
        time.Now += TimeSpan.FromSeconds(11);
        Assert.Equal(401, (await RefreshAsync(serving, refresh)).Status);
        Assert.Equal(401, (await RefreshAsync(serving, next)).Status);
    }

    [Fact]
    public async Task The_own_account_takes_another_password_for_the_one_in_use_and_other_sessions_end()
    {
        await using var serving = await Serving.StartAsync(Design.Replace("#### GET /users\n", "#### PATCH /me\n\nRequest:\n\n```json\n{ \"phone\": \"0123456\", \"password\": \"better horse\", \"current_password\": \"correct horse\" }\n```\n\n#### GET /users\n", StringComparison.Ordinal));
        Assert.Equal(201, (await serving.SendAsync("POST", "/auth/register", """{"email":"ada@example.com","password":"correct horse","phone":"0123456"}""")).Status);
        var (mine, _) = await serving.SignInAsync("ada@example.com");
        var (other, _) = await serving.SignInAsync("ada@example.com");
        Assert.Equal(200, (await serving.SendAsync("PATCH", "/me", """{"phone":"0123457"}""", Bearer(mine))).Status);
        Assert.Equal(422, (await serving.SendAsync("PATCH", "/me", """{"password":"better horse"}""", Bearer(mine))).Status);
        Assert.Equal(422, (await serving.SendAsync("PATCH", "/me", """{"password":"better horse","current_password":"wrong horse"}""", Bearer(mine))).Status);
        Assert.Equal((200, 200), ((await MeAsync(serving, mine)).Status, (await MeAsync(serving, other)).Status));
        Assert.Equal(200, (await serving.SendAsync("PATCH", "/me", """{"password":"better horse","current_password":"correct horse"}""", Bearer(mine))).Status);
        Assert.Equal((200, 401), ((await MeAsync(serving, mine)).Status, (await MeAsync(serving, other)).Status));
        Assert.Equal(200, (await serving.PostAsync("/auth/login", "ada@example.com", "better horse")).Status);
    }

    private static async Task<Serving> StartAsync(TimeProvider? time = null)
    {
        var serving = await Serving.StartAsync(Design, options => time is null ? options : options with { Time = time });
        Assert.Equal(201, (await serving.SendAsync("POST", "/auth/register", """{"email":"ada@example.com","password":"correct horse","phone":"0123456"}""")).Status);
        return serving;
    }

    private static async Task ChangeAsync(Serving serving, string name, Func<AccountRegister, AccountEntry, ValueTask<bool>> change)
    {
        await using var register = AccountRegister.Open(serving.Application.Plan, serving.DataFile);
        Assert.True(await change(register, Assert.IsType<AccountEntry>(register.Find(name))));
    }

    private static Task<Reply> MeAsync(Serving serving, string access) => serving.SendAsync("GET", "/me", null, Bearer(access));

    private static Task<Reply> RefreshAsync(Serving serving, string token) => serving.SendAsync("POST", "/auth/refresh", $$"""{"refresh_token":"{{token}}"}""");

    private static string WithoutTrace(string body) => System.Text.RegularExpressions.Regex.Replace(body, "\"traceId\":\"[^\"]*\"", "");
}
