using System.Globalization;
using Setout.Planning;
using Setout.Types;

namespace Setout.Export.Sql;

/// <summary>A field's column in SQLite.</summary>
public static class SqliteColumn
{
    private const int MaxPrecision = 18;

    /// <summary>The definition as it stands in CREATE TABLE and after ADD COLUMN, on one line.</summary>
    /// <param name="plan">What it refers to.</param>
    /// <param name="field">The field; not the only, integer one of a key.</param>
    public static string Define(Plan plan, PlannedField field) => field.IsEncrypted
        ? $"{SqlText.Name(field.Name)} BLOB{(field.IsNullable ? "" : " NOT NULL")}"
        : string.Concat($"{SqlText.Name(field.Name)} {TypeOf(field.Type)}", field.IsNullable ? "" : " NOT NULL", Default(field), Check(field), Reference(plan, field));

    /// <summary>The type of a STRICT table.</summary>
    public static string TypeOf(FieldType type) => type is not ScalarType scalar
        ? "TEXT"
        : scalar.Kind switch
        {
            ScalarKind.Integer or ScalarKind.Decimal or ScalarKind.Boolean => "INTEGER",
            ScalarKind.Number => "REAL",
            ScalarKind.Binary => "BLOB",
            _ => "TEXT",
        };

    /// <summary>A constant default as a literal of the column; null where there is none.</summary>
    public static string? Constant(PlannedField field) => field.Default switch
    {
        ConstantDefault { Value: not null } constant => Literal(constant.Value, field.Type),
        JsonDefault json => SqlText.Text(json.Json),
        _ => null,
    };

    private static string Literal(object value, FieldType type)
    {
        var term = SqlLiteral.Write(value);
        return (type, term.Number, term.Text) switch
        {
            (ScalarType { Kind: ScalarKind.Decimal, Scale: var scale }, { } number, _) => SqlText.Scaled(number, scale ?? 0) ?? term.Sql,
            (ScalarType { Kind: ScalarKind.Number }, { } number, _) => number.ToString(CultureInfo.InvariantCulture),
            (ScalarType { Kind: ScalarKind.Boolean }, { } number, _) => number == 0 ? "0" : "1",
            (ScalarType { Kind: ScalarKind.Instant }, _, { } text) => SqlText.Text(SqlText.Instant(text) ?? text),
            _ => term.Sql,
        };
    }

    private static string Default(PlannedField field) => Constant(field) is { } constant ? $" DEFAULT {constant}" : "";

    private static string Check(PlannedField field)
    {
        var name = SqlText.Name(field.Name);
        var condition = field.Type switch
        {
            EnumType values => $"{name} IN ({string.Join(", ", values.Values.Select(SqlText.Text))})",
            ScalarType { Kind: ScalarKind.Boolean } => $"{name} IN (0, 1)",
            ScalarType { Kind: ScalarKind.Decimal } number => Digits(name, number.Precision ?? MaxPrecision),
            ScalarType { Kind: ScalarKind.Text or ScalarKind.Binary } text => Length(name, text),
            ScalarType => "",
            _ => $"json_valid({name})",
        };
        return condition.Length == 0 ? "" : $" CHECK ({condition})";
    }

    private static string Digits(string name, int precision)
    {
        var greatest = new string('9', Math.Clamp(precision, 1, MaxPrecision));
        return $"{name} BETWEEN -{greatest} AND {greatest}";
    }

    private static string Length(string name, ScalarType text) => (text.MinLength, text.MaxLength) switch
    {
        (null or 0, { } most) => string.Create(CultureInfo.InvariantCulture, $"length({name}) <= {most}"),
        ({ } least and > 0, null) => string.Create(CultureInfo.InvariantCulture, $"length({name}) >= {least}"),
        ({ } least, { } most) => string.Create(CultureInfo.InvariantCulture, $"length({name}) BETWEEN {least} AND {most}"),
        _ => "",
    };

    private static string Reference(Plan plan, PlannedField field) => field.Reference is not { } reference
        ? ""
        : $" REFERENCES {SqlText.Name(plan.Entity(reference.Entity).Table)} ({SqlText.Name(reference.Field)}) ON DELETE {Rule(reference.OnDelete)}";

    private static string Rule(DeleteRule rule) => rule switch
    {
        DeleteRule.Cascade => "CASCADE",
        DeleteRule.SetNull => "SET NULL",
        _ => "RESTRICT",
    };
}
