using Setout.Types;

namespace Setout.AspNetCore.ApiDesign.Binding;

/// <summary>What a value must be, in words.</summary>
internal readonly record struct FieldTypeName(FieldType Type)
{
    public override string ToString() => Type switch
    {
        ScalarType scalar => Scalar(scalar),
        EnumType values => $"one of {string.Join(", ", values.Values)}",
        ArrayType => "a list",
        _ => "JSON",
    };

    private static string Scalar(ScalarType type) => type.Kind switch
    {
        ScalarKind.Text when type.Format == TextFormat.Email => "an e-mail address",
        ScalarKind.Text when type.Format == TextFormat.Url => "an http or https URL",
        ScalarKind.Text => "text",
        ScalarKind.Integer => "a whole number of 64 bits",
        ScalarKind.Decimal => "a decimal number",
        ScalarKind.Number => "a number",
        ScalarKind.Boolean => "true or false",
        ScalarKind.Date => "a day such as 2026-03-01",
        ScalarKind.Time => "a time of day such as 17:30:00",
        ScalarKind.Instant => "an instant such as 2026-03-01T12:00:00Z",
        ScalarKind.Uuid => "a UUID",
        _ => "base64",
    };
}
