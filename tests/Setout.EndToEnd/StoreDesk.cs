using System.Text;
using Setout.AspNetCore.DataModels;
using Setout.AspNetCore.DataModels.Json;
using Setout.AspNetCore.DataModels.Queries;
using Setout.AspNetCore.DataModels.Sqlite;
using Setout.AspNetCore.DataModels.Sqlite.Reading;
using Setout.AspNetCore.DataModels.Writes;
using Setout.Expressions;
using Setout.Planning;
using Setout.Types;
using Xunit;

namespace Setout.EndToEnd;

/// <summary>A plan of customers, orders and their lines, on a database file of its own.</summary>
internal sealed class StoreDesk : IAsyncDisposable
{
    private readonly StoreFile file = new();

    public StoreDesk(TimeProvider? time = null, StoreOptions? options = null)
    {
        Options = (options ?? new StoreOptions { File = "" }) with { File = file.Path };
        if (time is not null)
            Options = Options with { Time = time };
        Store = Assert.IsType<Opened>(SqliteStore.Open(Plan, Options)).Store;
    }

    public static Plan Plan { get; } = new("Desk", "") { Entities = [Customer, Order, Line] };

    public StoreOptions Options { get; }

    public SqliteStore Store { get; }

    /// <summary>Asks the file, past the store.</summary>
    public string Ask(string sql) => file.Ask(sql);

    /// <summary>Changes the file, past the store.</summary>
    public void Execute(string sql) => file.Execute(sql);

    public static RowShape OrderShape { get; } = new("Order",
    [
        Member("id", new FieldShape("id")), Member("status", new FieldShape("status")), Member("total", new FieldShape("total")),
        Member("note", new FieldShape("note")), Member("createdAt", new FieldShape("created_at")),
        Member("customer", new RelatedRowShape("customer_id", new RowShape("Customer", [Member("id", new FieldShape("id")), Member("email", new FieldShape("email"))]))),
        Member("lines", new RelatedRowsShape("order_id", new RowShape("Line", [Member("sku", new FieldShape("sku")), Member("quantity", new FieldShape("quantity"))]))),
        Member("lineCount", new RelatedCountShape("Line", "order_id")),
    ]);

    public static RowShape CustomerShape { get; } = new("Customer",
        [Member("id", new FieldShape("id")), Member("email", new FieldShape("email")), Member("name", new FieldShape("name"))]);

    private static PlannedEntity Customer => new("Customer", "customers", default)
    {
        Fields =
        [
            new("id", Scalar(ScalarKind.Uuid), default) { Writer = FieldWriter.NewId },
            new("email", Scalar(ScalarKind.Text), default),
            new("name", Scalar(ScalarKind.Text), default) { IsNullable = true },
        ],
        Key = ["id"],
        Unique = [["email"]],
    };

    private static PlannedEntity Order => new("Order", "orders", default)
    {
        Fields =
        [
            new("id", Scalar(ScalarKind.Integer), default) { Writer = FieldWriter.NewId },
            new("customer_id", Scalar(ScalarKind.Uuid), default) { Reference = new("Customer", "id", DeleteRule.Restrict) },
            new("status", new EnumType(["draft", "paid", "cancelled"]), default) { Default = new ConstantDefault("draft") },
            new("total", new ScalarType(ScalarKind.Decimal) { Precision = 12, Scale = 2 }, default),
            new("note", Scalar(ScalarKind.Text), default) { IsNullable = true },
            new("created_at", Scalar(ScalarKind.Instant), default) { Writer = FieldWriter.Created },
            new("cancelled_at", Scalar(ScalarKind.Instant), default) { IsNullable = true, Writer = FieldWriter.Server },
            new("updated_at", Scalar(ScalarKind.Instant), default) { Writer = FieldWriter.Updated },
        ],
        Key = ["id"],
        Indexes = [new(["customer_id"], "reference")],
        Checks = [new(new BinaryExpression(BinaryOperator.GreaterOrEqual, new FieldReference("total"), new Literal(0L)), default)],
    };

    private static PlannedEntity Line => new("Line", "lines", default)
    {
        Fields =
        [
            new("id", Scalar(ScalarKind.Integer), default) { Writer = FieldWriter.NewId },
            new("order_id", Scalar(ScalarKind.Integer), default) { Reference = new("Order", "id", DeleteRule.Cascade) },
            new("sku", Scalar(ScalarKind.Text), default),
            new("quantity", Scalar(ScalarKind.Integer), default),
        ],
        Key = ["id"],
        Indexes = [new(["order_id"], "reference")],
    };

    public static EntityTarget Item(string entity) => new(entity, ["id"], [new PathMatch("id", [], "id")], []);

    public static EntityTarget All(string entity) => new(entity, [], [], []);

    public async Task<DataValue> AddCustomer(string email)
    {
        var outcome = await Insert("Customer", CustomerValues(email));
        return Assert.IsType<Done>(outcome).Key[0];
    }

    public ValueTask<WriteOutcome> Insert(string entity, RowValues values, RowShape? shape = null, IdempotencyEntry? once = null) =>
        Store.InsertAsync(Store.CompileInsert(All(entity), shape), [], values, once, default);

    public static RowValues CustomerValues(string email) => new([default, DataValue.Text(email), default]);

    public async Task<DataValue> AddOrder(long total = 100)
    {
        var customer = await AddCustomer($"{Guid.NewGuid()}@example.com");
        return Assert.IsType<Done>(await Insert("Order", OrderValues(customer, total, "x", "y"))).Key[0];
    }

    /// <summary>An order with these fields sent and no others.</summary>
    public static RowValues Sent(string? note = null, long? total = null, DataValue customer = default)
    {
        var values = new DataValue[8];
        values[1] = customer;
        values[3] = total is { } amount ? DataValue.Decimal(amount, 2) : default;
        values[4] = note is null ? default : DataValue.Text(note);
        return new RowValues(values);
    }

    /// <summary>The version of an order, by a merge of nothing, which leaves it.</summary>
    public async Task<long> VersionOf(DataValue order) => ((Done)await Merge(order, Sent())).Version;

    public ValueTask<WriteOutcome> Merge(DataValue order, RowValues values, params long[] versions) => Store.ChangeAsync(
        Store.CompileMerge(Item("Order"), OrderShape), [order], values, new WriteOptions { Versions = versions.Length == 0 ? null : versions }, default);

    public ValueTask<WriteOutcome> Delete(string entity, DataValue id) =>
        Store.DeleteAsync(Store.CompileDelete(Item(entity)), [id], default, default);

    public ValueTask<WriteOutcome> Cancel(DataValue order)
    {
        var isOpen = new InExpression(new FieldReference("status"), [new Literal("draft"), new Literal("paid")]);
        var answer = new TransitionAnswer("Order", [], "status", "cancelled", isOpen, "only open orders", ["cancelled_at"]);
        return Store.TransitionAsync(Store.CompileTransition(Item("Order"), answer, OrderShape), [order], null, default, default);
    }

    public static RowValues OrderValues(DataValue customer, long total, params string[] skus) =>
        new([default, customer, default, DataValue.Decimal(total, 2), default, default, default, default])
        {
            Nested =
            [
                new NestedRowValues(
                    new NestedRows("Line", "order_id", new RequestShape([], default)),
                    [.. skus.Select(sku => new RowValues([default, default, DataValue.Text(sku), DataValue.Integer(1)]))]),
            ],
        };

    public async Task<string> Read(string entity, RowShape shape, DataValue id)
    {
        using var output = new Scratch();
        var outcome = await Store.ReadAsync(Store.CompileRead(Item(entity), shape), [id], output, default);
        return outcome.Status == ReadStatus.Found ? Encoding.UTF8.GetString(output.Written) : outcome.Status.ToString();
    }

    /// <summary>What may be asked of the list of orders.</summary>
    public static ListQuery OrderQuery { get; } = new()
    {
        SearchFields = ["note", "status"],
        Expansions =
        [
            new Expansion("customer", "customer_id", false, CustomerShape),
            new Expansion("lines", "order_id", true, new RowShape("Line", [Member("sku", new FieldShape("sku"))])),
        ],
    };

    /// <summary>Orders as <c>{"id", "total"}</c>.</summary>
    public static RowShape BriefOrder { get; } = new("Order", [Member("id", new FieldShape("id")), Member("total", new FieldShape("total"))]);

    public RowsRead Orders() => Store.CompileList(All("Order"), BriefOrder, OrderQuery);

    public async Task<(PageOutcome Page, string Json)> List(RowsRead read, PageRequest request, params DataValue[] path)
    {
        using var output = new Scratch();
        var page = await Store.ListAsync(read, path, request, output, default);
        return (page, Encoding.UTF8.GetString(output.Written));
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        file.AssertSound();
        file.Dispose();
    }

    private static ShapeMember Member(string name, Shape value) => new(name, value, default);

    private static ScalarType Scalar(ScalarKind kind) => new(kind);
}
