using System.Text.Json;
using Xunit;

namespace Setout.EndToEnd.Http;

public sealed class ListTests
{
    [Fact]
    public async Task PagesByCursorToTheEnd()
    {
        await using var serving = await WithCustomers(7);
        var seen = new List<int>();
        string? cursor = null;
        do
        {
            var page = await serving.SendAsync("GET", "/customers?sort=-rank&limit=3" + (cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}"));
            Assert.Equal(200, page.Status);
            Assert.Equal(["total", "data", "next_cursor", "has_more"], page.Json.EnumerateObject().Select(member => member.Name));
            Assert.Equal(7, page.Json.GetProperty("total").GetInt32());
            seen.AddRange(page.Json.GetProperty("data").EnumerateArray().Select(row => row.GetProperty("rank").GetInt32()));
            cursor = page.Json.GetProperty("next_cursor").GetString();
            Assert.Equal(cursor is not null, page.Json.GetProperty("has_more").GetBoolean());
        }
        while (cursor is not null);
        Assert.Equal([6, 5, 4, 3, 2, 1, 0], seen);
    }

    [Fact]
    public async Task PagesByNumberWithLinks()
    {
        await using var serving = await WithOrders(7);
        var first = await serving.SendAsync("GET", "/orders?per_page=3&sort=id&status[in]=draft,paid");
        Assert.Equal((1, 3), (first.Json.GetProperty("page").GetInt32(), first.Json.GetProperty("pages").GetInt32()));
        Assert.Equal(JsonValueKind.Null, first.Json.GetProperty("prev").ValueKind);
        Assert.True(first.Json.GetProperty("ok").GetBoolean());
        Assert.Equal("/orders?per_page=3&sort=id&status[in]=draft,paid&page=2", first.Json.GetProperty("next").GetString());
        var third = await serving.SendAsync("GET", "/orders?per_page=3&sort=id&page=3");
        Assert.Equal([7], Ids(third.Json.GetProperty("items")));
        Assert.Equal(JsonValueKind.Null, third.Json.GetProperty("next").ValueKind);
        Assert.Equal("/orders?per_page=3&sort=id&page=2", third.Json.GetProperty("prev").GetString());
        Assert.Empty((await serving.SendAsync("GET", "/orders?page=1000000000")).Json.GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task LinksTheNextPageOfABareList()
    {
        await using var serving = await WithOrders(4);
        var customer = (await serving.SendAsync("GET", "/customers")).Json.GetProperty("data")[0].GetProperty("id").GetString();
        var first = await serving.SendAsync("GET", $"/customers/{customer}/orders");
        Assert.Equal([1, 2, 3], Ids(first.Json));
        var link = first.Header("Link");
        Assert.EndsWith("; rel=\"next\"", link);
        var second = await serving.SendAsync("GET", link[1..link.IndexOf('>')]);
        Assert.Equal([4], Ids(second.Json));
        Assert.Equal("", second.Header("Link"));
        Assert.Equal(404, (await serving.SendAsync("GET", "/customers/01960e5c-7d2a-7b3c-8d4e-5f6a7b8c9d0e/orders")).Status);
    }

    [Fact]
    public async Task BoundsThePage()
    {
        await using var serving = await WithCustomers(7);
        Assert.Equal(3, await Count("/customers"));
        Assert.Equal(5, await Count("/customers?limit=1000000"));
        Assert.Equal(5, await Count("/customers?limit=99999999999999999999999999"));
        Assert.Equal(1, await Count("/customers?limit=1"));

        async Task<int> Count(string path) => (await serving.SendAsync("GET", path)).Json.GetProperty("data").GetArrayLength();
    }

    [Theory]
    [InlineData("status=paid", new[] { 2, 5 })]
    [InlineData("status[ne]=paid", new[] { 1, 3, 4, 6 })]
    [InlineData("total[gte]=3&total[lt]=5.00", new[] { 3, 4 })]
    [InlineData("id[in]=1,6,99", new[] { 1, 6 })]
    [InlineData("note[null]=true", new[] { 2, 4, 6 })]
    [InlineData("note[contains]=OTE%201", new[] { 1 })]
    [InlineData("note[starts]=note+3", new[] { 3 })]
    [InlineData("sort=-total,id", new[] { 6, 5, 4, 3, 2, 1 })]
    public async Task FiltersAndSorts(string query, int[] ids)
    {
        await using var serving = await WithOrders(6);
        var reply = await serving.SendAsync("GET", $"/orders?per_page=5&{query}");
        Assert.Equal(200, reply.Status);
        Assert.Equal(ids.Take(5), Ids(reply.Json.GetProperty("items")));
    }

    [Theory]
    [InlineData("/customers?nmae=x", "nmae", "unknown_parameter", "did you mean `name`?")]
    [InlineData("/customers?sort=nope", "sort", "unknown_field", "")]
    [InlineData("/customers?sort=rank,-rank", "sort", "duplicate_field", "")]
    [InlineData("/customers?sort=extra", "sort", "unknown_field", "")]
    [InlineData("/customers?limit=0", "limit", "malformed", "")]
    [InlineData("/customers?limit=-1", "limit", "malformed", "")]
    [InlineData("/customers?limit=x", "limit", "malformed", "")]
    [InlineData("/customers?limit=1&limit=2", "limit", "duplicate_parameter", "")]
    [InlineData("/customers?rank=1&rank=2", "rank", "duplicate_parameter", "")]
    [InlineData("/customers?rank[like]=1", "rank[like]", "unknown_operator", "eq, ne, gt")]
    [InlineData("/customers?rank[contains]=1", "rank[contains]", "unknown_operator", "")]
    [InlineData("/customers?rank=abc", "rank", "malformed", "a whole number")]
    [InlineData("/customers?rank=01", "rank", "malformed", "")]
    [InlineData("/customers?id=abc", "id", "malformed", "a UUID")]
    [InlineData("/customers?active=yes", "active", "malformed", "true or false")]
    [InlineData("/customers?extra=1", "extra", "unknown_operator", "null")]
    [InlineData("/orders?status=piad", "status", "unknown_value", "did you mean `paid`?")]
    [InlineData("/customers?fields=id,nope", "fields", "unknown_field", "")]
    [InlineData("/customers?expand=nope", "expand", "unknown_relation", "")]
    [InlineData("/customers?cursor=abc", "cursor", "bad_cursor", "")]
    [InlineData("/customers?name=%FF", "name", "malformed", "")]
    [InlineData("/customers?=1", "=1", "malformed", "")]
    [InlineData("/orders?page=0", "page", "malformed", "")]
    [InlineData("/orders?page=99999999999999999999", "page", "malformed", "")]
    [InlineData("/orders?cursor=x", "cursor", "unknown_parameter", "")]
    [InlineData("/orders/1?x=1", "x", "unknown_parameter", "")]
    [InlineData("/orders/summary?limit=1", "limit", "unknown_parameter", "")]
    public async Task RefusesWhatItDoesNotKnow(string path, string parameter, string code, string hint)
    {
        await using var serving = await WithOrders(1);
        var reply = await serving.SendAsync("GET", path);
        Assert.Equal(400, reply.Status);
        if (path.StartsWith("/orders/1", StringComparison.Ordinal))
            return;
        var violation = Assert.Single(reply.Json.GetProperty("errors").EnumerateArray());
        Assert.Equal((parameter, code), (violation.GetProperty("parameter").GetString(), violation.GetProperty("code").GetString()));
        Assert.Contains(hint, violation.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task BindsACursorToItsQuestion()
    {
        await using var serving = await WithCustomers(5);
        var cursor = (await serving.SendAsync("GET", "/customers?sort=rank")).Json.GetProperty("next_cursor").GetString();
        Assert.Equal(200, (await serving.SendAsync("GET", $"/customers?sort=rank&cursor={cursor}")).Status);
        Assert.Equal(400, (await serving.SendAsync("GET", $"/customers?sort=-rank&cursor={cursor}")).Status);
        Assert.Equal(400, (await serving.SendAsync("GET", $"/customers?sort=rank&active=true&cursor={cursor}")).Status);
    }

    [Fact]
    public async Task ShowsTheMembersAskedForAndNestsRelations()
    {
        await using var serving = await WithOrders(2);
        var reply = await serving.SendAsync("GET", "/orders?fields=id,customer&expand=customer&sort=id");
        var row = reply.Json.GetProperty("items")[0];
        Assert.Equal(["id", "customer"], row.EnumerateObject().Select(member => member.Name));
        Assert.Equal("c0@example.com", row.GetProperty("customer").GetProperty("email").GetString());
    }

    [Fact]
    public async Task NestsRelationsOfRelations()
    {
        await using var serving = await WithOrders(2);
        var shallow = (await serving.SendAsync("GET", "/customers?expand=orders&fields=email")).Json.GetProperty("data")[0];
        Assert.Equal("""{"email":"c0@example.com","orders":[{"id":1},{"id":2}]}""", shallow.GetRawText());
        var deep = (await serving.SendAsync("GET", "/customers?expand=orders.customer,orders.lines&fields=email")).Json.GetProperty("data")[0];
        Assert.Equal("""{"id":1,"customer":{"email":"c0@example.com"},"lines":[]}""", deep.GetProperty("orders")[0].GetRawText());
        var unknown = await serving.SendAsync("GET", "/customers?expand=orders.nope");
        Assert.Equal(400, unknown.Status);
        Assert.Contains("orders.nope", unknown.Body);
        Assert.Equal(400, (await serving.SendAsync("GET", "/customers?expand=orders.customer.orders.customer")).Status);
    }

    [Fact]
    public async Task ReshapesOneRowAndTagsItApart()
    {
        await using var serving = await WithOrders(1);
        var id = (await serving.SendAsync("GET", "/customers")).Json.GetProperty("data")[0].GetProperty("id").GetString();
        var whole = await serving.SendAsync("GET", $"/customers/{id}");
        var some = await serving.SendAsync("GET", $"/customers/{id}?fields=email,orders&expand=orders");
        Assert.Equal("""{"email":"c0@example.com","orders":[{"id":1}]}""", some.Body);
        Assert.NotEqual(whole.Header("ETag"), some.Header("ETag"));
        Assert.Equal(200, (await serving.SendAsync("PATCH", $"/customers/{id}", """{"rank":5}""", ("If-Match", some.Header("ETag")))).Status);

        var before = await serving.SendAsync("GET", $"/customers/{id}?expand=orders");
        await serving.SendAsync("POST", $"/customers/{id}/orders", """{"total":1}""");
        var after = await serving.SendAsync("GET", $"/customers/{id}?expand=orders", headers: ("If-None-Match", before.Header("ETag")));
        Assert.Equal((200, 2), (after.Status, after.Json.GetProperty("orders").GetArrayLength()));
        Assert.Equal(400, (await serving.SendAsync("GET", $"/customers/{id}?filds=email")).Status);
    }

    [Fact]
    public async Task SearchesText()
    {
        await using var serving = await WithCustomers(4);
        var reply = await serving.SendAsync("GET", "/customers?q=C2%40");
        Assert.Equal(1, reply.Json.GetProperty("total").GetInt32());
        Assert.Equal(0, (await serving.SendAsync("GET", "/customers?q=%25")).Json.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task CountsOnlyForWhoAsks()
    {
        await using var serving = await WithOrders(4);
        var customer = (await serving.SendAsync("GET", "/customers")).Json.GetProperty("data")[0].GetProperty("id").GetString();
        Assert.Equal("", (await serving.SendAsync("GET", $"/customers/{customer}/orders")).Header("X-Total-Count"));
        var counted = await serving.SendAsync("GET", $"/customers/{customer}/orders", headers: ("Prefer", "count=exact"));
        Assert.Equal(("4", "count=exact"), (counted.Header("X-Total-Count"), counted.Header("Preference-Applied")));
    }

    [Fact]
    public async Task TagsPagesWeakly()
    {
        await using var serving = await WithCustomers(2);
        var first = await serving.SendAsync("GET", "/customers");
        Assert.StartsWith("W/\"", first.Header("ETag"));
        Assert.Equal(304, (await serving.SendAsync("GET", "/customers", headers: ("If-None-Match", first.Header("ETag")))).Status);
        await serving.SendAsync("POST", "/customers", """{"email":"new@example.com","name":"New"}""");
        Assert.Equal(200, (await serving.SendAsync("GET", "/customers", headers: ("If-None-Match", first.Header("ETag")))).Status);
    }

    [Fact]
    public async Task SumsAndGroups()
    {
        await using var serving = await WithOrders(6);
        var all = (await serving.SendAsync("GET", "/orders/summary")).Json;
        Assert.Equal((6, "21.00"), (all.GetProperty("count").GetInt32(), all.GetProperty("sum").GetRawText()));
        Assert.Equal("""{"draft":4,"paid":2}""", all.GetProperty("map").GetRawText());
        Assert.Equal("""[{"status":"draft","n":4,"sum":14.00},{"status":"paid","n":2,"sum":7.00}]""", all.GetProperty("groups").GetRawText());
        Assert.Equal(1, (await serving.SendAsync("GET", "/orders/summary?total[gt]=5")).Json.GetProperty("count").GetInt32());
    }

    private static IEnumerable<int> Ids(JsonElement rows) => rows.EnumerateArray().Select(row => row.GetProperty("id").GetInt32());

    private static async Task<Serving> WithCustomers(int count)
    {
        var serving = await Serving.StartAsync(Desk.Plan);
        for (var number = 0; number < count; number++)
            Assert.Equal(201, (await serving.SendAsync("POST", "/customers", $$"""{"email":"c{{number}}@example.com","name":"C","rank":{{number}}}""")).Status);
        return serving;
    }

    /// <summary>Of one customer; each third is paid, each second has no note.</summary>
    private static async Task<Serving> WithOrders(int count)
    {
        var serving = await WithCustomers(1);
        var customer = (await serving.SendAsync("GET", "/customers")).Json.GetProperty("data")[0].GetProperty("id").GetString();
        for (var number = 1; number <= count; number++)
        {
            var note = number % 2 == 1 ? $"\"Note {number}\"" : "null";
            var status = number % 3 == 2 ? "paid" : "draft";
            var reply = await serving.SendAsync("POST", $"/customers/{customer}/orders", $$"""{"total":{{number}},"note":{{note}},"status":"{{status}}"}""");
            Assert.Equal(201, reply.Status);
        }
        return serving;
    }
}
