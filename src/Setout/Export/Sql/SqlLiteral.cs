using System.Globalization;
using Setout.Types;

namespace Setout.Export.Sql;

/// <summary>Constants of expressions in SQL.</summary>
internal static class SqlLiteral
{
    public static SqlTerm Write(object? value) => value switch
    {
        null => new SqlTerm("NULL", SqlTermKind.Null) { MayBeNull = true },
        bool truth => new SqlTerm(truth ? "1" : "0", SqlTermKind.Boolean),
        long number => Number(number),
        int number => Number(number),
        decimal number => Number(number),
        double number => new SqlTerm(number.ToString("R", CultureInfo.InvariantCulture), SqlTermKind.Real),
        _ => Text(value.ToString() ?? ""),
    };

    public static SqlTermKind KindOf(FieldType type) => type is not ScalarType scalar
        ? SqlTermKind.Text
        : scalar.Kind switch
        {
            ScalarKind.Integer or ScalarKind.Decimal => SqlTermKind.Exact,
            ScalarKind.Number => SqlTermKind.Real,
            ScalarKind.Boolean => SqlTermKind.Boolean,
            ScalarKind.Instant => SqlTermKind.Instant,
            ScalarKind.Date => SqlTermKind.Date,
            _ => SqlTermKind.Text,
        };

    public static SqlTerm Text(string text) => new(SqlText.Text(text), SqlTermKind.Text) { Text = text };

    private static SqlTerm Number(decimal number) => SqlText.Scaled(number, number.Scale) is { } digits
        ? new SqlTerm(digits, SqlTermKind.Exact) { Scale = number.Scale, Number = number }
        : new SqlTerm(number.ToString(CultureInfo.InvariantCulture), SqlTermKind.Real);
}
