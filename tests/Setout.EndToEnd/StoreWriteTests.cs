using System.Text;
using Setout.AspNetCore.DataModels;
using Setout.AspNetCore.DataModels.Writes;
using Setout.Planning;
using Setout.Types;
using Xunit;

namespace Setout.EndToEnd;

public sealed class StoreWriteTests
{
    [Fact]
    public async Task A_merge_changes_what_is_sent_and_counts_the_version_up()
    {
        await using var desk = new StoreDesk();
        var order = await desk.AddOrder(total: 500);

        var done = Assert.IsType<Done>(await desk.Merge(order, StoreDesk.Sent(note: "soon")));

        var again = Assert.IsType<Done>(await desk.Merge(order, StoreDesk.Sent(note: "later")));
        Assert.Equal(done.Version + 1, again.Version);
        Assert.StartsWith("{\"id\":1,\"status\":\"draft\",\"total\":5.00,\"note\":\"soon\"", Encoding.UTF8.GetString(done.Row.Span));
    }

    [Fact]
    public async Task A_merge_of_nothing_leaves_the_version()
    {
        await using var desk = new StoreDesk();
        var order = await desk.AddOrder();
        var before = Assert.IsType<Done>(await desk.Merge(order, StoreDesk.Sent(note: "soon"))).Version;
        Assert.Equal(before, await desk.VersionOf(order));
    }

    [Fact]
    public async Task Another_version_than_expected_is_refused_with_the_one_there_is()
    {
        await using var desk = new StoreDesk();
        var order = await desk.AddOrder();
        var first = await desk.VersionOf(order);
        await desk.Merge(order, StoreDesk.Sent(note: "a"), first);
        Assert.Equal(new VersionMismatch(first + 1), await desk.Merge(order, StoreDesk.Sent(note: "b"), first));
    }

    [Fact]
    public async Task Of_a_hundred_changes_of_one_version_one_is_done()
    {
        await using var desk = new StoreDesk();
        var order = await desk.AddOrder();
        var first = await desk.VersionOf(order);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 100)
            .Select(number => Task.Run(async () => await desk.Merge(order, StoreDesk.Sent(note: $"{number}"), first))));

        Assert.Single(outcomes.OfType<Done>());
        Assert.Equal(99, outcomes.OfType<VersionMismatch>().Count());
    }

    [Fact]
    public async Task A_replace_clears_what_is_not_sent_and_swaps_the_nested_rows()
    {
        await using var desk = new StoreDesk();
        var customer = await desk.AddCustomer("a@example.com");
        var created = Assert.IsType<Done>(await desk.Insert("Order", StoreDesk.OrderValues(customer, 100, "x", "y")));
        await desk.Merge(created.Key[0], StoreDesk.Sent(note: "gone"));
        var request = new RequestShape(
        [
            new RequestMember("total", new ScalarType(ScalarKind.Decimal), true, default) { Field = "total" },
            new RequestMember("note", new ScalarType(ScalarKind.Text), false, default) { Field = "note" },
        ], default);
        var replace = desk.Store.CompileReplace(StoreDesk.Item("Order"), request, StoreDesk.OrderShape);

        var outcome = await desk.Store.ChangeAsync(
            replace, created.Key, StoreDesk.OrderValues(customer, 250, "z"), default, TestContext.Current.CancellationToken);

        var row = Encoding.UTF8.GetString(Assert.IsType<Done>(outcome).Row.Span);
        Assert.StartsWith("{\"id\":1,\"status\":\"draft\",\"total\":2.50,\"note\":null", row);
        Assert.EndsWith("\"lines\":[{\"sku\":\"z\",\"quantity\":1}],\"lineCount\":1}", row);
    }

    [Fact]
    public async Task A_broken_condition_is_refused_with_the_text_that_states_it()
    {
        await using var desk = new StoreDesk();
        var order = await desk.AddOrder();
        var violation = Assert.IsType<CheckViolation>(await desk.Merge(order, StoreDesk.Sent(total: -1)));
        Assert.Equal("total >= 0", Assert.Single(violation.Checks).Value.ToString());
    }

    [Fact]
    public async Task A_change_to_a_row_that_is_not_there_is_refused_by_its_field()
    {
        await using var desk = new StoreDesk();
        var order = await desk.AddOrder();
        Assert.Equal(
            new ReferenceMissing("customer_id", "Customer", null),
            await desk.Merge(order, StoreDesk.Sent(customer: DataValue.Uuid(Guid.NewGuid()))));
    }

    [Fact]
    public async Task A_row_that_others_point_at_is_not_deleted()
    {
        await using var desk = new StoreDesk();
        var customer = await desk.AddCustomer("a@example.com");
        await desk.Insert("Order", StoreDesk.OrderValues(customer, 100));
        Assert.Equal(new StillReferenced("Order", "customer_id"), await desk.Delete("Customer", customer));
    }

    [Fact]
    public async Task A_deleted_row_takes_along_what_belongs_to_it()
    {
        await using var desk = new StoreDesk();
        var order = await desk.AddOrder();
        Assert.IsType<Done>(await desk.Delete("Order", order));
        Assert.IsType<RowMissing>(await desk.Delete("Order", order));
        Assert.Equal("NotFound", await desk.Read("Line", new RowShape("Line", []), DataValue.Integer(1)));
    }

    [Fact]
    public async Task A_transition_sets_the_state_and_its_stamp_once()
    {
        var time = new FixedTime(new DateTimeOffset(2026, 3, 1, 12, 34, 56, 500, TimeSpan.Zero));
        await using var desk = new StoreDesk(time);
        var order = await desk.AddOrder();

        Assert.IsType<Done>(await desk.Cancel(order));

        var shape = new RowShape("Order",
            [new("status", new FieldShape("status"), default), new("at", new FieldShape("cancelled_at"), default)]);
        Assert.Equal("{\"status\":\"cancelled\",\"at\":\"2026-03-01T12:34:56.5Z\"}", await desk.Read("Order", shape, order));
        Assert.Equal(new ConditionFailed("\"cancelled\""), await desk.Cancel(order));
    }

    [Fact]
    public async Task A_failed_nested_row_leaves_nothing_and_says_where_it_stands()
    {
        await using var desk = new StoreDesk();
        var customer = await desk.AddCustomer("a@example.com");
        var values = StoreDesk.OrderValues(customer, 100, "x", "y");
        // Both lines claim the same number.
        foreach (var line in values.Nested[0].Items)
            line.Fields[0] = DataValue.Integer(5);

        Assert.Equal(new UniqueViolation("Line", ["id"], new NestedPlace(0, 1)), await desk.Insert("Order", values));
        Assert.Equal("NotFound", await desk.Read("Order", StoreDesk.OrderShape, DataValue.Integer(1)));
    }

    [Fact]
    public async Task The_same_key_a_hundred_times_writes_one_row_and_answers_alike()
    {
        await using var desk = new StoreDesk();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(async () =>
            await desk.Insert("Customer", StoreDesk.CustomerValues("a@example.com"), StoreDesk.CustomerShape, Once("k", 1)))));

        var done = Assert.Single(outcomes.OfType<Done>());
        Assert.All(outcomes.OfType<Replayed>(), replayed =>
        {
            Assert.Equal(201, replayed.Reply.Status);
            Assert.Equal(["ETag", "\"1\""], replayed.Reply.Headers);
            Assert.Equal(done.Row.ToArray(), replayed.Reply.Body);
        });
        Assert.Equal(99, outcomes.OfType<Replayed>().Count());
    }

    [Fact]
    public async Task A_key_with_another_body_is_refused_until_its_day_is_over()
    {
        var time = new FixedTime(DateTimeOffset.UnixEpoch.AddYears(56));
        await using var desk = new StoreDesk(time);
        await desk.Insert("Customer", StoreDesk.CustomerValues("a@example.com"), null, Once("k", 1));

        Assert.IsType<KeyReused>(await desk.Insert("Customer", StoreDesk.CustomerValues("b@example.com"), null, Once("k", 2)));
        time.Now += TimeSpan.FromHours(25);
        Assert.IsType<Done>(await desk.Insert("Customer", StoreDesk.CustomerValues("b@example.com"), null, Once("k", 2)));
    }

    private static IdempotencyEntry Once(string key, byte fingerprint) =>
        new("POST /customers", key, [fingerprint], done => new StoredReply(201, ["ETag", "\"1\""], done.Row.ToArray()));
}
