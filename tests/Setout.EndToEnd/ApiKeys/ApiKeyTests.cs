using Setout.AspNetCore.Security.ApiKeys;
using Setout.EndToEnd.Http;
using Xunit;

namespace Setout.EndToEnd.ApiKeys;

/// <summary>What becomes of a key while it is in use.</summary>
public sealed class ApiKeyTests
{
    private const string Design = """
        # Links

        ## Data Models

        ### Entity: Link

        ```
        id: int pk
        code: string
        owner_id: string
        ```

        ## API Design

        ### GET /links
        ### POST /links
        ### DELETE /links/{id}

        ## Security

        ### Authentication

        Every request carries an API key in the header X-Api-Key.

        ### Authorization

        | Endpoint | editor | writer |
        | --- | --- | --- |
        | `GET /links` | yes | own |
        | `POST /links` | yes | own |
        | `DELETE /links/{id}` | yes | - |
        """;

    [Fact]
    public async Task A_key_counts_from_when_it_is_made_until_it_is_revoked()
    {
        await using var serving = await Serving.StartAsync(Design);
        using var ring = ApiKeyRing.Open(serving.DataFile);
        var (key, text) = ring.Add("vera", ["editor"], null);
        Assert.Equal(200, await StatusAsync(serving, text));
        Assert.NotNull(ring.Revoke(key.Id));
        Assert.Equal(401, await StatusAsync(serving, text));
        Assert.Null(ring.Revoke("0000000000000000"));
    }

    [Fact]
    public async Task A_key_ends_when_it_expires()
    {
        var time = new FixedTime(DateTimeOffset.UtcNow);
        await using var serving = await Serving.StartAsync(Design, options => options with { Time = time });
        using var ring = ApiKeyRing.Open(serving.DataFile, time);
        var text = ring.Add("vera", ["editor"], TimeSpan.FromDays(90)).Text;
        time.Now += TimeSpan.FromDays(90) - TimeSpan.FromSeconds(2);
        Assert.Equal(200, await StatusAsync(serving, text));
        time.Now += TimeSpan.FromSeconds(2);
        Assert.Equal(401, await StatusAsync(serving, text));
    }

    [Fact]
    public async Task Two_keys_are_good_while_one_takes_the_place_of_the_other()
    {
        var time = new FixedTime(DateTimeOffset.UtcNow);
        await using var serving = await Serving.StartAsync(Design, options => options with { Time = time });
        using var ring = ApiKeyRing.Open(serving.DataFile, time);
        var (former, text) = ring.Add("vera", ["editor"], null);
        var next = ring.Rotate(former.Id, null, TimeSpan.FromHours(1));
        Assert.NotNull(next);
        Assert.Equal(("vera", "editor"), (next.Value.Key.Name, Assert.Single(next.Value.Key.Roles)));
        Assert.Equal((200, 200), (await StatusAsync(serving, text), await StatusAsync(serving, next.Value.Text)));
        time.Now += TimeSpan.FromHours(1);
        Assert.Equal((401, 200), (await StatusAsync(serving, text), await StatusAsync(serving, next.Value.Text)));
        Assert.Null(ring.Rotate(former.Id, null, TimeSpan.FromHours(1)));
    }

    [Fact]
    public async Task Neither_another_secret_nor_two_credentials_nor_half_a_key_get_in()
    {
        await using var serving = await Serving.StartAsync(Design);
        var (mine, theirs) = (serving.KeyOf("vera", "editor"), serving.KeyOf("tom", "editor"));
        var swapped = mine[..23] + theirs[23..];
        Assert.NotEqual(swapped, mine);
        foreach (var key in (string[])["", "setout_", mine[..^1], mine + "A", swapped, mine.ToUpperInvariant(), $"Bearer {mine}"])
            Assert.Equal(401, await StatusAsync(serving, key));
        Assert.Equal(401, (await serving.SendAsync("GET", "/links", null, ("X-Api-Key", mine), ("X-Api-Key", theirs))).Status);
        Assert.Equal(401, (await serving.SendAsync("GET", "/links", null, ("X-Api-Key", mine), ("Authorization", "Bearer x"))).Status);
        Assert.Equal(200, await StatusAsync(serving, mine));
    }

    [Fact]
    public async Task Of_a_key_only_a_hash_is_kept_and_its_use_to_the_hour()
    {
        await using var serving = await Serving.StartAsync(Design);
        var text = serving.KeyOf("vera", "editor");
        Assert.Equal(200, await StatusAsync(serving, text));
        using var ring = ApiKeyRing.Open(serving.DataFile);
        for (var wait = 0; wait < 100 && ring.All[0].Used is null; wait++)
            await Task.Delay(20, TestContext.Current.CancellationToken);
        var used = Assert.NotNull(ring.All[0].Used);
        Assert.Equal((0, 0), (used.Minute, used.Second));
        var secret = text[24..];
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(serving.DataFile)!))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes, TestContext.Current.CancellationToken);
            Assert.DoesNotContain(secret, System.Text.Encoding.Latin1.GetString(bytes.ToArray()));
        }
    }

    [Fact]
    public async Task What_is_own_is_so_by_the_name_of_the_key_which_outlives_the_key()
    {
        await using var serving = await Serving.StartAsync(Design);
        using var ring = ApiKeyRing.Open(serving.DataFile);
        var (key, ada) = ring.Add("ada", ["writer"], null);
        var bob = serving.KeyOf("bob", "writer");
        Assert.Equal(201, (await serving.SendAsync("POST", "/links", """{"code":"spring"}""", ("X-Api-Key", ada))).Status);
        Assert.Equal("[]", (await serving.SendAsync("GET", "/links", null, ("X-Api-Key", bob))).Json.EnumerateArray().Any() ? "others" : "[]");
        var next = ring.Rotate(key.Id, null, TimeSpan.FromHours(1))!.Value.Text;
        Assert.Contains("spring", (await serving.SendAsync("GET", "/links", null, ("X-Api-Key", next))).Body);
        Assert.Equal(403, (await serving.SendAsync("DELETE", "/links/1", null, ("X-Api-Key", next))).Status);
    }

    private static async Task<int> StatusAsync(Serving serving, string key) => (await serving.SendAsync("GET", "/links", null, ("X-Api-Key", key))).Status;
}
