using System.Text;
using Setout.AspNetCore.DataModels;
using Setout.AspNetCore.DataModels.Json;
using Setout.AspNetCore.DataModels.Queries;
using Setout.AspNetCore.DataModels.Sqlite;
using Setout.AspNetCore.DataModels.Writes;
using Setout.Expressions;
using Setout.Planning;
using Setout.Types;
using Xunit;

namespace Setout.EndToEnd;

/// <summary>What is stored is read back as it was, written as JSON; and is found again by its value.</summary>
public sealed class StoreFidelityTests
{
    public static TheoryData<string, string> Values => new()
    {
        { "int", "9223372036854775807" },
        { "int", "-9223372036854775808" },
        { "int", "9007199254740993" },
        { "dec", "1.10" },
        { "dec", "0.05" },
        { "dec", "-0.05" },
        { "dec", "0.00" },
        { "dec", "-9999999999999999.99" },
        { "num", "0.1" },
        { "num", "-1.7976931348623157E+308" },
        { "num", "5E-324" },
        { "bool", "true" },
        { "bool", "false" },
        { "text", "\"\"" },
        { "text", "\"a\\\"b\\\\c\\n\\r\\t\\u0001/\"" },
        { "text", "\"\U0001F600 ñ n\u0303 \u202Ertl  \"" },
        { "uuid", "\"0193f1a2-0000-7000-8000-00000000000f\"" },
        { "at", "\"2026-03-01T12:34:56Z\"" },
        { "at", "\"2026-03-01T12:34:56.5Z\"" },
        { "at", "\"0001-01-01T00:00:00Z\"" },
        { "at", "\"9999-12-31T23:59:59.999999Z\"" },
        { "day", "\"2026-02-28\"" },
        { "time", "\"17:30:00\"" },
        { "time", "\"17:30:00.000001\"" },
        { "json", "{\"a\":[1,1.10,null,\"x\"],\"b\":1e400}" },
        { "list", "[\"a\",\"b\"]" },
        { "bin", "\"AAEC/w==\"" },
        { "text", "null" },
        { "json", "null" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public async Task A_value_is_read_back_as_it_was(string field, string json)
    {
        using var file = new StoreFile();
        await using var store = Assert.IsType<Opened>(file.Open(Plan)).Store;
        var (outcome, row) = await Insert(store, field, json);

        Assert.IsType<Done>(outcome);
        Assert.Equal($"{{\"v\":{json}}}", row);
        Assert.Equal(json == "null" ? 0 : 1, await CountEqual(store, field, Value(field, json)));
    }

    [Theory]
    [InlineData("total > 10.005 or total = 1.1", 110, true)]
    [InlineData("total > 10.005", 1001, true)]
    [InlineData("total > 10.005", 1000, false)]
    [InlineData("total * 2 = 20", 1000, true)]
    [InlineData("total + 0.5 = 10.5", 1000, true)]
    [InlineData("total / 4 = 2.5", 1000, true)]
    [InlineData("-total < 0", 1000, true)]
    [InlineData("missing > 0", 1000, false)]
    [InlineData("not missing > 0", 1000, true)]
    [InlineData("missing is null", 1000, true)]
    [InlineData("coalesce(missing, 7) = 7", 1000, true)]
    [InlineData("name like 'A%'", 1000, false)]
    [InlineData("name like 'a_c%'", 1000, true)]
    [InlineData("length(name) = 4", 1000, true)]
    [InlineData("at < '2026-03-02'", 1000, true)]
    [InlineData("at <= now", 1000, true)]
    [InlineData("name in ('x', 'abc*')", 1000, true)]
    public void Conditions_mean_in_SQL_what_they_say(string name, long cents, bool expected)
    {
        var sql = Export.Sql.ExpressionSql.Condition(Conditions[name], ConditionEntity, "r", "'2026-03-01T00:00:00.000001Z'");
        using var connection = AspNetCore.DataModels.Sqlite.Native.Connection.Open(":memory:", 0);
        var row = $"SELECT {cents} AS total, NULL AS missing, 'abc*' AS name, '2026-03-01T00:00:00.000000Z' AS at";
        Assert.Equal(expected ? "1" : "0", connection.Ask($"SELECT {sql} FROM ({row}) AS r"));
    }

    private static readonly FieldReference Total = new("total");
    private static readonly FieldReference Missing = new("missing");
    private static readonly FieldReference Name = new("name");

    private static readonly Dictionary<string, Expression> Conditions = new Expression[]
    {
        Binary(BinaryOperator.Or, Binary(BinaryOperator.Greater, Total, new Literal(10.005m)), Binary(BinaryOperator.Equal, Total, new Literal(1.1m))),
        Binary(BinaryOperator.Greater, Total, new Literal(10.005m)),
        Binary(BinaryOperator.Equal, Binary(BinaryOperator.Multiply, Total, new Literal(2L)), new Literal(20L)),
        Binary(BinaryOperator.Equal, Binary(BinaryOperator.Add, Total, new Literal(0.5m)), new Literal(10.5m)),
        Binary(BinaryOperator.Equal, Binary(BinaryOperator.Divide, Total, new Literal(4L)), new Literal(2.5m)),
        Binary(BinaryOperator.Less, new UnaryExpression(UnaryOperator.Negate, Total), new Literal(0L)),
        Binary(BinaryOperator.Greater, Missing, new Literal(0L)),
        new UnaryExpression(UnaryOperator.Not, Binary(BinaryOperator.Greater, Missing, new Literal(0L))),
        new IsNullExpression(Missing),
        Binary(BinaryOperator.Equal, new CallExpression(ExpressionFunction.Coalesce, [Missing, new Literal(7L)]), new Literal(7L)),
        Binary(BinaryOperator.Like, Name, new Literal("A%")),
        Binary(BinaryOperator.Like, Name, new Literal("a_c%")),
        Binary(BinaryOperator.Equal, new CallExpression(ExpressionFunction.Length, [Name]), new Literal(4L)),
        Binary(BinaryOperator.Less, new FieldReference("at"), new Literal("2026-03-02")),
        Binary(BinaryOperator.LessOrEqual, new FieldReference("at"), new NowExpression()),
        new InExpression(Name, [new Literal("x"), new Literal("abc*")]),
    }.ToDictionary(expression => expression.ToString());

    private static PlannedEntity ConditionEntity => new("T", "t", default)
    {
        Fields =
        [
            new("total", new ScalarType(ScalarKind.Decimal) { Precision = 12, Scale = 2 }, default),
            new("missing", new ScalarType(ScalarKind.Integer), default) { IsNullable = true },
            new("name", new ScalarType(ScalarKind.Text), default),
            new("at", new ScalarType(ScalarKind.Instant), default),
        ],
        Key = ["name"],
    };

    private static Plan Plan { get; } = new("T", "") { Entities = [Everything] };

    private static PlannedEntity Everything => new("Thing", "things", default)
    {
        Fields =
        [
            new("id", new ScalarType(ScalarKind.Integer), default) { Writer = FieldWriter.NewId },
            Field("int", new ScalarType(ScalarKind.Integer)),
            Field("dec", new ScalarType(ScalarKind.Decimal) { Precision = 18, Scale = 2 }),
            Field("num", new ScalarType(ScalarKind.Number)),
            Field("bool", new ScalarType(ScalarKind.Boolean)),
            Field("text", new ScalarType(ScalarKind.Text) { MaxLength = 100 }),
            Field("uuid", new ScalarType(ScalarKind.Uuid)),
            Field("at", new ScalarType(ScalarKind.Instant)),
            Field("day", new ScalarType(ScalarKind.Date)),
            Field("time", new ScalarType(ScalarKind.Time)),
            Field("json", new JsonType()),
            Field("list", new ArrayType(new ScalarType(ScalarKind.Text))),
            Field("bin", new ScalarType(ScalarKind.Binary)),
        ],
        Key = ["id"],
    };

    private static PlannedField Field(string name, FieldType type) => new(name, type, default) { IsNullable = true };

    private static BinaryExpression Binary(BinaryOperator @operator, Expression left, Expression right) => new(@operator, left, right);

    private static async Task<(WriteOutcome Outcome, string Row)> Insert(SqliteStore store, string field, string json)
    {
        var values = new DataValue[Everything.Fields.Count];
        values[Everything.Fields.Select(each => each.Name).ToList().IndexOf(field)] = Value(field, json);
        var shape = new RowShape("Thing", [new ShapeMember("v", new FieldShape(field), default)]);
        var outcome = await store.InsertAsync(store.CompileInsert(StoreDesk.All("Thing"), shape), [], new RowValues(values), null, default);
        return (outcome, outcome is Done done ? Encoding.UTF8.GetString(done.Row.Span) : "");
    }

    private static async Task<int> CountEqual(SqliteStore store, string field, DataValue value)
    {
        using var output = new Scratch();
        var list = store.CompileList(StoreDesk.All("Thing"), new RowShape("Thing", []), new ListQuery());
        var request = new PageRequest { Limit = 10, Filter = new FieldFilter(field, FilterOperator.Eq, value) };
        return (await store.ListAsync(list, [], request, output, default)).Count;
    }

    private static DataValue Value(string field, string json)
    {
        if (json == "null")
            return DataValue.Null;
        var text = json.StartsWith('"') ? System.Text.Json.JsonDocument.Parse(json).RootElement.GetString()! : json;
        return field switch
        {
            "int" => DataValue.Integer(long.Parse(text)),
            "dec" => DataValue.Decimal(long.Parse(text.Replace(".", "")), 2),
            "num" => DataValue.Number(double.Parse(text)),
            "bool" => DataValue.Boolean(text == "true"),
            "uuid" => DataValue.Uuid(Guid.Parse(text)),
            "at" => DataValue.Instant(DateTimeOffset.Parse(text)),
            "day" => DataValue.Date(DateOnly.Parse(text)),
            "time" => DataValue.Time(TimeOnly.Parse(text)),
            "bin" => DataValue.Binary(Convert.FromBase64String(text)),
            "json" or "list" => DataValue.Json(text),
            _ => DataValue.Text(text),
        };
    }
}
