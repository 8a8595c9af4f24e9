using System.Collections.Concurrent;
using Setout.AspNetCore.Security.Accounts;
using Setout.EndToEnd.Http;
using Xunit;
using static Setout.EndToEnd.Accounts.AccountClient;

namespace Setout.EndToEnd.Accounts;

/// <summary>Pages that are open twice refresh at the same time, with the same token, and one of them goes on before the other was answered.</summary>
public sealed class RefreshRaceTests
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

        #### POST /auth/refresh
        #### GET /me

        ## Security

        ### Authentication

        JWT.
        """;

    [Fact]
    public async Task Who_comes_with_a_token_that_was_used_up_a_moment_ago_gets_the_one_in_use_however_far_another_page_has_gone()
    {
        await using var serving = await StartAsync();
        var first = (await serving.SignInAsync("ada@example.com")).Refresh;
        var second = RefreshOf(await RefreshAsync(serving, first));
        var third = RefreshOf(await RefreshAsync(serving, second));
        var late = await RefreshAsync(serving, first);
        Assert.Equal((200, third), (late.Status, RefreshOf(late)));
        Assert.Equal(third, RefreshOf(await RefreshAsync(serving, second)));
        Assert.Equal(200, (await serving.SendAsync("GET", "/me", null, Bearer(AccessOf(late)))).Status);
        Assert.Equal(200, (await RefreshAsync(serving, third)).Status);
    }

    [Fact]
    public async Task The_one_in_use_is_found_across_keys_that_were_rotated_meanwhile()
    {
        await using var serving = await StartAsync();
        using var ring = SigningKeyRing.Open(serving.DataFile);
        var first = (await serving.SignInAsync("ada@example.com")).Refresh;
        ring.Rotate();
        var second = RefreshOf(await RefreshAsync(serving, first));
        ring.Rotate();
        Assert.Equal(second, RefreshOf(await RefreshAsync(serving, first)));
        var third = RefreshOf(await RefreshAsync(serving, second));
        ring.Rotate();
        Assert.Equal(third, RefreshOf(await RefreshAsync(serving, first)));
        Assert.Equal(3, new[] { first, second, third }.Select(token => token.Split('.')[0]).Distinct().Count());
    }

    [Fact]
    public async Task Four_pages_with_one_token_that_refresh_whenever_they_like_stay_signed_in_while_keys_are_rotated()
    {
        await using var serving = await StartAsync();
        var signedIn = (await serving.SignInAsync("ada@example.com")).Refresh;
        var statuses = new ConcurrentBag<string>();
        var pages = Enumerable.Range(0, 4).Select(async page =>
        {
            var mine = signedIn;
            for (var refresh = 0; refresh < 12; refresh++)
            {
                var reply = await RefreshAsync(serving, mine);
                statuses.Add(reply.Status == 200 ? "200" : reply.Body);
                // Every other page lost the answer, and comes with the same once more.
                mine = (page + refresh) % 2 == 0 ? RefreshOf(reply) : mine;
                if (refresh % 4 != page)
                    continue;
                using var ring = SigningKeyRing.Open(serving.DataFile);
                ring.Rotate();
            }
        });
        await Task.WhenAll(pages);
        Assert.Equal(48, statuses.Count);
        Assert.All(statuses, status => Assert.Equal("200", status));
    }

    [Fact]
    public async Task A_thief_within_the_grace_gets_no_second_line_of_tokens()
    {
        var time = new FixedTime(DateTimeOffset.UtcNow);
        await using var serving = await StartAsync(time);
        var first = (await serving.SignInAsync("ada@example.com")).Refresh;
        var own = RefreshOf(await RefreshAsync(serving, first));
        var stolen = RefreshOf(await RefreshAsync(serving, first));
        Assert.Equal(own, stolen);
        Assert.Equal(200, (await RefreshAsync(serving, stolen)).Status);
        time.Now += TimeSpan.FromSeconds(11);
        Assert.Equal(401, (await RefreshAsync(serving, own)).Status);
    }

    [Fact]
    public async Task A_clock_that_was_set_back_makes_no_token_good_again()
    {
        var time = new FixedTime(DateTimeOffset.UtcNow);
        await using var serving = await StartAsync(time);
        var first = (await serving.SignInAsync("ada@example.com")).Refresh;
        var second = RefreshOf(await RefreshAsync(serving, first));
        time.Now -= TimeSpan.FromHours(1);
        Assert.Equal(401, (await RefreshAsync(serving, first)).Status);
        Assert.Equal(401, (await RefreshAsync(serving, second)).Status);
    }

    private static async Task<Serving> StartAsync(TimeProvider? time = null)
    {
        var serving = await Serving.StartAsync(Design, options => options with { Time = time ?? TimeProvider.System });
        await serving.RegisterAsync("ada@example.com");
        return serving;
    }

    private static Task<Reply> RefreshAsync(Serving serving, string token) => serving.SendAsync("POST", "/auth/refresh", $$"""{"refresh_token":"{{token}}"}""");
}
