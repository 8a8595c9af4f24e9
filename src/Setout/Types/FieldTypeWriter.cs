using System.Globalization;

namespace Setout.Types;

/// <summary>Types as canonical field lines write them.</summary>
internal static class FieldTypeWriter
{
    public static string Write(FieldType type) => type switch
    {
        ScalarType scalar => Write(scalar),
        EnumType values => $"enum({string.Join(", ", values.Values)})",
        ArrayType array => $"{Write(array.Item)}[]",
        JsonType => "json",
        UnknownType unknown => unknown.Text,
        _ => "",
    };

    private static string Write(ScalarType type) => type.Kind switch
    {
        ScalarKind.Text => "string" + Length(type) + type.Format switch
        {
            TextFormat.Email => " email",
            TextFormat.Url => " url",
            _ => "",
        },
        ScalarKind.Integer => "int",
        ScalarKind.Decimal => "decimal" + Digits(type),
        ScalarKind.Number => "number",
        ScalarKind.Boolean => "bool",
        ScalarKind.Date => "date",
        ScalarKind.Time => "time",
        ScalarKind.Instant => "datetime",
        ScalarKind.Uuid => "uuid",
        ScalarKind.Binary => "binary" + Length(type),
        _ => "",
    };

    private static string Length(ScalarType type) => (type.MinLength, type.MaxLength) switch
    {
        (null, null) => "",
        (null, { } max) => string.Create(CultureInfo.InvariantCulture, $"({max})"),
        ({ } min, null) => string.Create(CultureInfo.InvariantCulture, $"({min}..)"),
        ({ } min, { } max) => string.Create(CultureInfo.InvariantCulture, $"({min}..{max})"),
    };

    private static string Digits(ScalarType type) => (type.Precision, type.Scale) switch
    {
        ({ } precision, { } scale) => string.Create(CultureInfo.InvariantCulture, $"({precision},{scale})"),
        ({ } precision, null) => string.Create(CultureInfo.InvariantCulture, $"({precision})"),
        _ => "",
    };
}
