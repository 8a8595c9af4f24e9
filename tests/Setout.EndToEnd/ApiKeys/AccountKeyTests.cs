using Setout.AspNetCore.Security.Accounts;
using Setout.AspNetCore.Security.ApiKeys;
using Setout.EndToEnd.Accounts;
using Setout.EndToEnd.Http;
using Xunit;

namespace Setout.EndToEnd.ApiKeys;

/// <summary>Keys that act as an account.</summary>
public sealed class AccountKeyTests
{
    private const string Design = $$"""
        # Desk

        ## Data Models

        ### Entity: User

        ```
        id: int pk
        email: string unique
        password_hash: string
        role: enum(user, admin) = user
        is_active: bool = true
        ```

        ### Entity: Note

        ```
        id: int pk
        user_id: int -> User
        text: string
        ```

        ## API Design

        {{AccountDesign.SignIn}}

        #### GET /me
        #### GET /me/notes
        #### POST /me/notes
        #### GET /users

        Auth: admin only

        #### DELETE /users/{id}

        Auth: admin only

        ## Security

        ### Authentication

        - JWT in `Authorization: Bearer`
        - Programs bring an API key in the header X-Api-Key
        """;

    [Fact]
    public async Task A_key_acts_as_its_account_and_no_more_than_that_may()
    {
        await using var serving = await StartAsync();
        using var ring = ApiKeyRing.Open(serving.DataFile);
        var ada = ring.Add("laptop", [], null, "1").Text;
        Assert.Contains("ada@example.com", (await SendAsync(serving, "GET", "/me", ada)).Body, StringComparison.Ordinal);
        Assert.Equal(201, (await SendAsync(serving, "POST", "/me/notes", ada, """{"text":"mine"}""")).Status);
        Assert.Contains("mine", (await SendAsync(serving, "GET", "/me/notes", ada)).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("mine", (await SendAsync(serving, "GET", "/me/notes", ring.Add("other", [], null, "2").Text)).Body, StringComparison.Ordinal);
        Assert.Equal(403, (await SendAsync(serving, "GET", "/me", ring.Add("nobody", [], null).Text)).Status);
        // It names a role that the account has not: nothing is gained by that.
        Assert.Equal(403, (await SendAsync(serving, "GET", "/users", ring.Add("bold", ["admin"], null, "1").Text)).Status);
    }

    [Fact]
    public async Task A_key_has_the_roles_of_its_account_or_those_it_names_and_ends_with_it()
    {
        await using var serving = await StartAsync();
        using var ring = ApiKeyRing.Open(serving.DataFile);
        await ChangeAsync(serving, (register, account) => register.SetRoleAsync(account, "admin"));
        var (key, all) = ring.Add("laptop", [], null, "1");
        var some = ring.Add("phone", ["user"], null, "1").Text;
        Assert.Equal((200, 403), ((await SendAsync(serving, "GET", "/users", all)).Status, (await SendAsync(serving, "GET", "/users", some)).Status));
        await ChangeAsync(serving, (register, account) => register.SuspendAsync(account));
        Assert.Equal(401, (await SendAsync(serving, "GET", "/me", all)).Status);
        await ChangeAsync(serving, (register, account) => register.RestoreAsync(account));
        Assert.Equal(200, (await SendAsync(serving, "GET", "/me", all)).Status);
        var next = ring.Rotate(key.Id, null, TimeSpan.Zero)!.Value.Text;
        Assert.Equal((401, 200), ((await SendAsync(serving, "GET", "/me", all)).Status, (await SendAsync(serving, "GET", "/me", next)).Status));
        var bob = ring.Add("bob", [], null, "2");
        Assert.Equal(204, (await SendAsync(serving, "DELETE", "/users/2", next)).Status);
        Assert.Equal(401, (await SendAsync(serving, "GET", "/me", bob.Text)).Status);
        Assert.NotNull(ring.All.Single(each => each.Id == bob.Key.Id).Revoked);
    }

    private static async Task<Serving> StartAsync()
    {
        var serving = await Serving.StartAsync(Design);
        await serving.RegisterAsync("ada@example.com");
        await serving.RegisterAsync("bob@example.com");
        return serving;
    }

    private static async Task ChangeAsync(Serving serving, Func<AccountRegister, AccountEntry, ValueTask<bool>> change)
    {
        await using var register = AccountRegister.Open(serving.Application.Plan, serving.DataFile);
        Assert.True(await change(register, Assert.IsType<AccountEntry>(register.Find("ada@example.com"))));
    }

    private static Task<Reply> SendAsync(Serving serving, string method, string path, string key, string? body = null) => serving.SendAsync(method, path, body, ("X-Api-Key", key));
}
