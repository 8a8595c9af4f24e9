using Setout.Planning;
using Setout.Types;

namespace Setout.AspNetCore.DataModels.Sqlite;

/// <summary>A column: its quoted name, how it is kept, and whether it may be null.</summary>
/// <param name="Sql">Quoted.</param>
/// <param name="Kind">How it is kept.</param>
/// <param name="Scale">Of a decimal; else 0.</param>
/// <param name="IsNullable">Whether it may be null.</param>
internal sealed record Column(string Sql, ColumnKind Kind, int Scale, bool IsNullable)
{
    public static Column Of(PlannedField field) =>
        new(SqlNames.Quote(field.Name), KindOf(field.Type), ScaleOf(field.Type), field.IsNullable);

    public static ColumnKind KindOf(FieldType type) => type switch
    {
        ScalarType scalar => KindOf(scalar.Kind),
        EnumType => ColumnKind.Text,
        _ => ColumnKind.Json,
    };

    public static int ScaleOf(FieldType type) =>
        type is ScalarType { Kind: ScalarKind.Decimal } number ? number.Scale ?? 0 : 0;

    private static ColumnKind KindOf(ScalarKind kind) => kind switch
    {
        ScalarKind.Text => ColumnKind.Text,
        ScalarKind.Integer => ColumnKind.Integer,
        ScalarKind.Decimal => ColumnKind.Decimal,
        ScalarKind.Number => ColumnKind.Number,
        ScalarKind.Boolean => ColumnKind.Boolean,
        ScalarKind.Instant => ColumnKind.Instant,
        ScalarKind.Binary => ColumnKind.Binary,
        _ => ColumnKind.Plain,
    };
}
