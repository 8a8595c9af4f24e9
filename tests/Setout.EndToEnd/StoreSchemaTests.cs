using Setout.AspNetCore.DataModels;
using Setout.Expressions;
using Setout.Planning;
using Setout.Text;
using Setout.Types;
using Xunit;

namespace Setout.EndToEnd;

public sealed class StoreSchemaTests
{
    private static readonly SourceText Design = new("design.md", "one\ntwo\nthree\n");

    [Fact]
    public async Task A_new_database_gets_its_tables_once()
    {
        using var file = new StoreFile();
        Assert.Equal(["Order is new"], await file.Apply(Orders(Total(12))));
        Assert.Empty(await file.Apply(Orders(Total(12))));
        file.AssertSound();
    }

    [Fact]
    public async Task What_only_adds_is_applied_and_rows_stay()
    {
        using var file = new StoreFile();
        await file.Apply(Orders(Total(12)));
        file.Execute("INSERT INTO orders (total) VALUES (110)");

        var more = Orders(
            Total(12),
            new PlannedField("note", Text, default) { IsNullable = true },
            new PlannedField("status", new EnumType(["draft", "paid"]), default) { Default = new ConstantDefault("draft") },
            new PlannedField("created_at", new ScalarType(ScalarKind.Instant), default) { Writer = FieldWriter.Created });
        var plan = more with { Entities = [more.Entities[0] with { Indexes = [new(["status"], "filtered")] }, Entity("Customer", "customers")] };

        Assert.Equal(
            ["Order.note is new", "Order.status is new", "Order.created_at is new", "Order (status) is indexed", "Customer is new"],
            await file.Apply(plan));
        Assert.Equal("110 draft 27", file.Ask("SELECT total || ' ' || status || ' ' || length(created_at) FROM orders WHERE note IS NULL"));
        file.AssertSound();
    }

    [Fact]
    public async Task What_could_lose_rows_is_refused_line_by_line_and_nothing_is_changed()
    {
        using var file = new StoreFile();
        await file.Apply(Orders(Total(12), new PlannedField("note", Text, default) { IsNullable = true }));
        file.Execute("INSERT INTO orders (total) VALUES (110)");
        var before = file.Ask("SELECT group_concat(sql, ';') FROM sqlite_schema");

        var plan = Orders(Total(10, line: 2), new PlannedField("sku", Text, Design.Span(8, 5)), new PlannedField("extra", Text, default) { IsNullable = true });

        Assert.Equal(
            [
                "Order.total: decimal(12,2) in the database, decimal(10,2) in design.md:2",
                "Order.sku: not in the database, string in design.md:3; existing rows would have no value for it: make it optional or give it a default",
                "Order.note: string? in the database, no longer in the design",
            ],
            file.Refused(plan));
        Assert.Equal(before, file.Ask("SELECT group_concat(sql, ';') FROM sqlite_schema"));
    }

    [Fact]
    public async Task A_table_without_rows_is_made_anew()
    {
        using var file = new StoreFile();
        await file.Apply(Orders(Total(12)));
        Assert.Equal(["Order is made anew; it had no rows"], await file.Apply(Orders(Total(10))));
        Assert.Equal(["Order is gone; it had no rows", "Customer is new"], await file.Apply(new Plan("T", "") { Entities = [Entity("Customer", "customers")] }));
    }

    [Fact]
    public async Task An_entity_that_is_gone_keeps_its_rows()
    {
        using var file = new StoreFile();
        await file.Apply(Orders(Total(12)));
        file.Execute("INSERT INTO orders (total) VALUES (110)");
        Assert.Equal(["Order: rows in the database, no longer in the design"], file.Refused(new Plan("T", "")));
        Assert.Equal("1", file.Ask("SELECT count(*) FROM orders"));
    }

    [Fact]
    public async Task Uniqueness_comes_where_rows_keep_to_it_and_goes_again()
    {
        using var file = new StoreFile();
        await file.Apply(Orders(Total(12)));
        file.Execute("INSERT INTO orders (total) VALUES (110), (110)");
        var unique = Orders(Total(12));
        unique = unique with { Entities = [unique.Entities[0] with { Unique = [["total"]] }] };

        Assert.Equal(["Order (total): unique in the design, but rows in the database do not keep to it"], file.Refused(unique));
        file.Execute("DELETE FROM orders WHERE id = 2");
        Assert.Equal(["Order (total) is unique"], await file.Apply(unique));
        Assert.Equal(["Order (total) is no longer unique"], await file.Apply(Orders(Total(12))));
    }

    [Fact]
    public async Task A_new_condition_is_refused_while_there_are_rows()
    {
        using var file = new StoreFile();
        await file.Apply(Orders(Total(12)));
        file.Execute("INSERT INTO orders (total) VALUES (110)");
        var plan = Orders(Total(12));
        var check = new Written<Expression>(
            new BinaryExpression(BinaryOperator.Greater, new FieldReference("total"), new Literal(0.5m)), Design.Span(4, 3));
        Assert.Equal(
            ["Order: the condition total > 0.5 in design.md:2, not in the database"],
            file.Refused(plan with { Entities = [plan.Entities[0] with { Checks = [check] }] }));
    }

    [Fact]
    public async Task Of_many_that_open_a_new_database_one_makes_it()
    {
        using var file = new StoreFile();
        var openings = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => file.Open(Orders(Total(12))))));
        foreach (var opening in openings)
            await Assert.IsType<Opened>(opening).Store.DisposeAsync();
        Assert.Single(openings.OfType<Opened>(), opened => opened.Changes.Count > 0);
    }

    [Fact]
    public void A_database_of_something_else_is_left_alone()
    {
        using var file = new StoreFile();
        file.Execute("CREATE TABLE posts (id INTEGER)");
        var before = File.ReadAllBytes(file.Path);
        Assert.Equal(
            "holds tables that setout did not make (posts); name another file with --data",
            Assert.IsType<Unusable>(file.Open(Orders(Total(12)))).Reason);
        Assert.Equal(before, File.ReadAllBytes(file.Path));
    }

    [Fact]
    public void What_is_no_database_is_left_alone()
    {
        using var file = new StoreFile();
        File.WriteAllText(file.Path, string.Concat(Enumerable.Repeat("This is a letter. ", 100)));
        Assert.StartsWith("is no SQLite database", Assert.IsType<Unusable>(file.Open(Orders(Total(12)))).Reason);
        Assert.StartsWith("This is a letter.", File.ReadAllText(file.Path));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named_as_the_reason()
    {
        var opening = AspNetCore.DataModels.Sqlite.SqliteStore.Open(Orders(Total(12)), new StoreOptions { File = "/nowhere/at/all.db" });
        Assert.StartsWith("cannot be opened", Assert.IsType<Unusable>(opening).Reason);
    }

    [Fact]
    public async Task A_table_changed_by_hand_is_noticed()
    {
        using var file = new StoreFile();
        await file.Apply(Orders(Total(12), new PlannedField("note", Text, default) { IsNullable = true }));
        file.Execute("ALTER TABLE orders DROP COLUMN note");
        Assert.Contains("has no column note", Assert.IsType<Unusable>(file.Open(Orders(Total(12)))).Reason);
    }

    private static ScalarType Text => new(ScalarKind.Text);

    private static PlannedField Total(int precision, int line = 1) =>
        new("total", new ScalarType(ScalarKind.Decimal) { Precision = precision, Scale = 2 }, Design.Span(line == 1 ? 0 : 4, 3));

    private static Plan Orders(params PlannedField[] fields) => new("T", "") { Entities = [Entity("Order", "orders", fields)] };

    private static PlannedEntity Entity(string name, string table, params PlannedField[] fields) => new(name, table, default)
    {
        Fields = [new PlannedField("id", new ScalarType(ScalarKind.Integer), default) { Writer = FieldWriter.NewId }, .. fields],
        Key = ["id"],
    };
}
