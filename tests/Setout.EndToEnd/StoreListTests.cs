using System.Text.Json;
using Setout.AspNetCore.DataModels;
using Setout.AspNetCore.DataModels.Queries;
using Setout.AspNetCore.DataModels.Writes;
using Setout.Planning;
using Xunit;

namespace Setout.EndToEnd;

public sealed class StoreListTests
{
    [Fact]
    public async Task A_page_holds_rows_in_order_of_their_key()
    {
        await using var desk = await WithOrders(300, 100, 200);
        var (page, json) = await desk.List(desk.Orders(), new PageRequest { Limit = 10 });
        Assert.Equal("[{\"id\":1,\"total\":3.00},{\"id\":2,\"total\":1.00},{\"id\":3,\"total\":2.00}]", json);
        Assert.Equal((3, false, "", -1L), (page.Count, page.HasMore, page.NextCursor, page.Total));
    }

    [Fact]
    public async Task An_empty_list_is_an_empty_array()
    {
        await using var desk = new StoreDesk();
        Assert.Equal("[]", (await desk.List(desk.Orders(), new PageRequest { Limit = 10 })).Json);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Pages_by_cursor_give_each_row_once_in_order(bool isDescending)
    {
        await using var desk = await WithOrders([.. Enumerable.Range(0, 23).Select(number => number % 5L)]);
        var (ids, pages) = await Walk(desk, new PageRequest { Limit = 4, Sort = [new SortKey("total", isDescending)] });

        var expected = Enumerable.Range(0, 23).OrderBy(number => number % 5 * 100 + number).Select(number => number + 1L);
        Assert.Equal(isDescending ? expected.Reverse() : expected, ids);
        Assert.Equal(6, pages);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task Null_is_less_than_any_value_and_no_row_is_lost_at_it(bool firstDescending, bool secondDescending)
    {
        await using var desk = await WithOrders([.. Enumerable.Range(0, 30).Select(number => number % 3L)]);
        for (var id = 1; id <= 30; id += 2)
            await desk.Merge(DataValue.Integer(id), StoreDesk.Sent(note: $"n{id % 4}"));

        var (ids, _) = await Walk(desk, new PageRequest
        {
            Limit = 4,
            Sort = [new SortKey("note", firstDescending), new SortKey("total", secondDescending)],
        });

        var notes = Enumerable.Range(1, 30).Select(id => (Id: (long)id, Note: id % 2 == 1 ? $"n{id % 4}" : null, Total: (id - 1) % 3));
        var byNote = firstDescending
            ? notes.OrderByDescending(row => row.Note, StringComparer.Ordinal)
            : notes.OrderBy(row => row.Note, StringComparer.Ordinal);
        var expected = secondDescending
            ? byNote.ThenByDescending(row => row.Total).ThenByDescending(row => row.Id)
            : byNote.ThenBy(row => row.Total).ThenBy(row => row.Id);
        Assert.Equal(expected.Select(row => row.Id), ids);
    }

    [Fact]
    public async Task Rows_that_come_and_go_meanwhile_move_no_other()
    {
        await using var desk = await WithOrders([.. Enumerable.Range(0, 40).Select(number => (long)number)]);
        var customer = await desk.AddCustomer("b@example.com");
        var seen = new List<long>();
        var request = new PageRequest { Limit = 3, Sort = [new SortKey("total", true)] };
        for (var round = 0; ; round++)
        {
            var (page, json) = await desk.List(desk.Orders(), request);
            seen.AddRange(Ids(json));
            // One comes before the place where the reader is, and the row the reader is at goes.
            await desk.Insert("Order", StoreDesk.OrderValues(customer, 100_000 + round));
            await desk.Delete("Order", DataValue.Integer(seen[^1]));
            if (!page.HasMore)
                break;
            request = request with { Cursor = page.NextCursor };
        }
        Assert.Equal(Enumerable.Range(1, 40).Reverse().Select(id => (long)id), seen);
    }

    [Fact]
    public async Task A_cursor_is_good_for_its_own_question_only()
    {
        await using var desk = await WithOrders(1, 2, 3);
        var request = new PageRequest { Limit = 1, Filter = new FieldFilter("total", FilterOperator.Gte, DataValue.Integer(0)) };
        var cursor = (await desk.List(desk.Orders(), request)).Page.NextCursor;

        Assert.Equal(ReadStatus.Found, await StatusOf(request with { Cursor = cursor }));
        Assert.Equal(ReadStatus.BadCursor, await StatusOf(request with { Cursor = cursor, Filter = null }));
        Assert.Equal(ReadStatus.BadCursor, await StatusOf(request with { Cursor = cursor, Sort = [new SortKey("total", false)] }));
        Assert.Equal(ReadStatus.BadCursor, await StatusOf(request with { Cursor = cursor[..^1] + (cursor[^1] == 'A' ? 'B' : 'A') }));
        Assert.Equal(ReadStatus.BadCursor, await StatusOf(request with { Cursor = "" }));
        Assert.Equal(ReadStatus.BadCursor, await StatusOf(request with { Cursor = "no cursor!" }));

        async Task<ReadStatus> StatusOf(PageRequest asked) => (await desk.List(desk.Orders(), asked)).Page.Status;
    }

    [Fact]
    public async Task Pages_by_offset_count_all_where_it_is_asked()
    {
        await using var desk = await WithOrders(1, 2, 3, 4, 5);
        var (page, json) = await desk.List(desk.Orders(), new PageRequest { Limit = 2, Offset = 2, WithTotal = true });
        Assert.Equal([3L, 4L], Ids(json));
        Assert.Equal((5L, true), (page.Total, page.HasMore));
    }

    [Theory]
    [InlineData(FilterOperator.Eq, "200", "2")]
    [InlineData(FilterOperator.Ne, "200", "1,3")]
    [InlineData(FilterOperator.Gt, "200", "3")]
    [InlineData(FilterOperator.Gte, "200", "2,3")]
    [InlineData(FilterOperator.Lt, "200", "1")]
    [InlineData(FilterOperator.Lte, "200", "1,2")]
    [InlineData(FilterOperator.In, "100 300", "1,3")]
    public async Task Numbers_are_compared(FilterOperator @operator, string cents, string expected)
    {
        await using var desk = await WithOrders(100, 200, 300);
        var values = cents.Split(' ').Select(text => DataValue.Decimal(long.Parse(text), 2)).ToArray();
        Assert.Equal(expected, await IdsOf(desk, new FieldFilter("total", @operator, values)));
    }

    [Theory]
    [InlineData(FilterOperator.Eq, "")]
    [InlineData(FilterOperator.Ne, "1,2,3")]
    [InlineData(FilterOperator.Gt, "3")]
    [InlineData(FilterOperator.Gte, "3")]
    [InlineData(FilterOperator.Lt, "1,2")]
    [InlineData(FilterOperator.Lte, "1,2")]
    [InlineData(FilterOperator.In, "")]
    public async Task More_digits_than_the_field_has_are_compared_exactly(FilterOperator @operator, string expected)
    {
        await using var desk = await WithOrders(100, 200, 300);
        Assert.Equal(expected, await IdsOf(desk, new FieldFilter("total", @operator, DataValue.Decimal(2005, 3))));
    }

    [Theory]
    [InlineData(FilterOperator.Contains, "%", "2")]
    [InlineData(FilterOperator.Contains, "_", "3")]
    [InlineData(FilterOperator.Contains, "\\", "4")]
    [InlineData(FilterOperator.Contains, "PLAIN", "1")]
    [InlineData(FilterOperator.Starts, "a", "1,2,3,4")]
    [InlineData(FilterOperator.Starts, "%", "")]
    [InlineData(FilterOperator.Ne, "a plain", "2,3,4,5")]
    public async Task Text_is_looked_for_as_it_is(FilterOperator @operator, string text, string expected)
    {
        await using var desk = await WithNotes("a plain", "a 10%", "a_b", "a\\b");
        Assert.Equal(expected, await IdsOf(desk, new FieldFilter("note", @operator, DataValue.Text(text))));
    }

    [Fact]
    public async Task Conditions_are_joined()
    {
        await using var desk = await WithOrders(100, 200, 300, 400);
        FieldFilter Is(long cents) => new("total", FilterOperator.Eq, DataValue.Decimal(cents, 2));
        var noNote = new FieldFilter("note", FilterOperator.Null, DataValue.Boolean(true));
        Assert.Equal("1,4", await IdsOf(desk, new AllFilter(new AnyFilter(Is(100), Is(400)), noNote)));
        Assert.Equal("", await IdsOf(desk, new FieldFilter("note", FilterOperator.Null, DataValue.Boolean(false))));
    }

    [Fact]
    public async Task A_search_looks_through_the_text_fields()
    {
        await using var desk = await WithNotes("Red roses", "blue");
        Assert.Equal("1", await IdsOf(desk, null, "ROSE"));
        Assert.Equal("1,2,3", await IdsOf(desk, null, "draft"));
    }

    [Fact]
    public async Task Relations_take_one_query_for_each_level()
    {
        await using var desk = new StoreDesk();
        for (var i = 0; i < 20; i++)
            await desk.AddOrder();
        var request = new PageRequest { Limit = 20, Expand = [.. StoreDesk.OrderQuery.Expansions] };
        var orders = desk.Orders();
        await desk.List(orders, request);

        var before = desk.Store.ReadStatements;
        var (_, json) = await desk.List(orders, request);

        // The page with its customers, and the lines of all orders.
        Assert.Equal(2, desk.Store.ReadStatements - before);
        using var rows = JsonDocument.Parse(json);
        Assert.All(rows.RootElement.EnumerateArray(), row =>
        {
            Assert.Equal(["x", "y"], row.GetProperty("lines").EnumerateArray().Select(line => line.GetProperty("sku").GetString()));
            Assert.Contains("@example.com", row.GetProperty("customer").GetProperty("email").GetString());
        });
    }

    [Fact]
    public async Task Relations_of_relations_stand_in_their_rows()
    {
        await using var desk = new StoreDesk();
        var customers = new List<DataValue>();
        for (var i = 0; i < 4; i++)
            customers.Add(await desk.AddCustomer($"{i}@example.com"));
        for (var i = 0; i < 6; i++)
            await desk.Insert("Order", StoreDesk.OrderValues(customers[i % 3], 100, [.. Enumerable.Range(0, i % 4).Select(line => $"{i}-{line}")]));
        var lines = new RelatedRowsShape("order_id", new RowShape("Line", [new("sku", new FieldShape("sku"), default)]));
        var order = new RowShape("Order", [new("id", new FieldShape("id"), default), new("lines", lines, default)]);
        var customer = new RowShape("Customer",
            [new("email", new FieldShape("email"), default), new("orders", new RelatedRowsShape("customer_id", order), default)]);

        var (_, json) = await desk.List(desk.Store.CompileList(StoreDesk.All("Customer"), customer, new ListQuery()), new PageRequest { Limit = 10 });

        Assert.Equal(
            """
            [{"email":"0@example.com","orders":[{"id":1,"lines":[]},{"id":4,"lines":[{"sku":"3-0"},{"sku":"3-1"},{"sku":"3-2"}]}]},
            {"email":"1@example.com","orders":[{"id":2,"lines":[{"sku":"1-0"}]},{"id":5,"lines":[]}]},
            {"email":"2@example.com","orders":[{"id":3,"lines":[{"sku":"2-0"},{"sku":"2-1"}]},{"id":6,"lines":[{"sku":"5-0"}]}]},
            {"email":"3@example.com","orders":[]}]
            """.ReplaceLineEndings(""), json);
    }

    [Fact]
    public async Task The_members_asked_for_are_written_in_their_documented_order()
    {
        await using var desk = await WithOrders(100);
        var (_, json) = await desk.List(desk.Orders(), new PageRequest { Limit = 1, Members = ["total", "id"] });
        Assert.Equal("[{\"id\":1,\"total\":1.00}]", json);
        (_, json) = await desk.List(desk.Orders(), new PageRequest { Limit = 1, Members = ["total"] });
        Assert.Equal("[{\"total\":1.00}]", json);
    }

    [Fact]
    public async Task A_nested_collection_knows_its_parent()
    {
        await using var desk = await WithOrders(100, 200);
        var scope = new PathMatch("id", ["customer_id"], "id");
        var target = new EntityTarget("Order", ["id"], [scope], [new ParentRow("Customer", [new PathMatch("id", [], "id")])]);
        var list = desk.Store.CompileList(target, StoreDesk.BriefOrder, StoreDesk.OrderQuery);
        var stranger = await desk.AddCustomer("lonely@example.com");

        Assert.Equal("[]", (await desk.List(list, new PageRequest { Limit = 5 }, stranger)).Json);
        var (page, _) = await desk.List(list, new PageRequest { Limit = 5 }, DataValue.Uuid(Guid.NewGuid()));
        Assert.Equal((ReadStatus.ParentMissing, "Customer"), (page.Status, page.Parent));
    }

    [Fact]
    public async Task Sums_are_exact_beyond_64_bits()
    {
        await using var desk = await WithOrders(999_999_999_999, 999_999_999_999, 2);
        var summary = desk.Store.CompileSummary(StoreDesk.All("Order"), "status", "total", StoreDesk.OrderQuery);
        await desk.Cancel(DataValue.Integer(3));

        var outcome = await desk.Store.SummarizeAsync(summary, [], null, null, TestContext.Current.CancellationToken);

        Assert.Equal((3L, "20000000000.00"), (outcome.Count, outcome.Sum));
        Assert.Equal(
            [new SummaryGroup("\"cancelled\"", "cancelled", 1, "0.02"), new SummaryGroup("\"draft\"", "draft", 2, "19999999999.98")],
            outcome.Groups!);
    }

    private static async Task<StoreDesk> WithOrders(params long[] cents)
    {
        var desk = new StoreDesk();
        var customer = await desk.AddCustomer("a@example.com");
        foreach (var total in cents)
            Assert.IsType<Done>(await desk.Insert("Order", StoreDesk.OrderValues(customer, total)));
        return desk;
    }

    private static async Task<StoreDesk> WithNotes(params string[] notes)
    {
        var desk = await WithOrders(new long[notes.Length + 1]);
        for (var i = 0; i < notes.Length; i++)
            await desk.Merge(DataValue.Integer(i + 1), StoreDesk.Sent(note: notes[i]));
        return desk;
    }

    private static async Task<string> IdsOf(StoreDesk desk, Filter? filter, string? search = null)
    {
        var (page, json) = await desk.List(desk.Orders(), new PageRequest { Limit = 100, Filter = filter, Search = search });
        Assert.Equal(ReadStatus.Found, page.Status);
        return string.Join(',', Ids(json));
    }

    private static async Task<(List<long> Ids, int Pages)> Walk(StoreDesk desk, PageRequest request)
    {
        var ids = new List<long>();
        for (var pages = 1; ; pages++)
        {
            var (page, json) = await desk.List(desk.Orders(), request);
            Assert.Equal(ReadStatus.Found, page.Status);
            ids.AddRange(Ids(json));
            if (!page.HasMore)
                return (ids, pages);
            request = request with { Cursor = page.NextCursor };
        }
    }

    private static List<long> Ids(string json)
    {
        using var rows = JsonDocument.Parse(json);
        return [.. rows.RootElement.EnumerateArray().Select(row => row.GetProperty("id").GetInt64())];
    }
}
