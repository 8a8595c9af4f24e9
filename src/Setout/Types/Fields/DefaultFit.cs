using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Setout.Types.Fields;

/// <summary>Constants as the type of their field wants them: <c>'{}'</c> of an array is an empty list, <c>1</c> of a boolean is true.</summary>
internal static class DefaultFit
{
    public static DefaultValue To(FieldType type, DefaultValue value) => (type, value) switch
    {
        (ScalarType { Kind: ScalarKind.Uuid }, ConstantDefault { Value: "uuid" or "UUID" }) => new NewIdDefault(),
        (ScalarType scalar, ConstantDefault { Value: not null } constant) => new ConstantDefault(Scalar(scalar.Kind, constant.Value)),
        (ScalarType { Kind: ScalarKind.Text }, JsonDefault json) => new ConstantDefault(json.Json),
        (EnumType values, NowDefault) when values.Values.Contains("now") => new ConstantDefault("now"),
        (EnumType, ConstantDefault { Value: not (null or string) } constant) => new ConstantDefault(Spelled(constant.Value)),
        (JsonType or ArrayType, ConstantDefault { Value: string text }) => Json(type, text),
        (JsonType, ConstantDefault { Value: { } constant }) => new JsonDefault(Spelled(constant)),
        _ => value,
    };

    private static object Scalar(ScalarKind kind, object value) => (kind, value) switch
    {
        (ScalarKind.Text or ScalarKind.Uuid or ScalarKind.Date or ScalarKind.Time or ScalarKind.Instant, not string) => Spelled(value),
        (ScalarKind.Boolean, 0L) => false,
        (ScalarKind.Boolean, 1L) => true,
        (ScalarKind.Boolean, string text) when text.ToLowerInvariant() is "true" or "t" or "yes" or "1" => true,
        (ScalarKind.Boolean, string text) when text.ToLowerInvariant() is "false" or "f" or "no" or "0" => false,
        (ScalarKind.Integer or ScalarKind.Decimal or ScalarKind.Number, string text) => Number(text) ?? text,
        _ => value,
    };

    private static object? Number(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole
        : decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number
        : null;

    private static string Spelled(object value) => value switch
    {
        true => "true",
        false => "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>Text that is JSON, or the <c>{a,b}</c> of a PostgreSQL array.</summary>
    private static DefaultValue Json(FieldType type, string text)
    {
        var trimmed = text.Trim();
        if (type is ArrayType && trimmed.StartsWith('{') && trimmed.EndsWith('}'))
            return new JsonDefault(List(trimmed[1..^1]));
        return IsJson(trimmed) ? new JsonDefault(trimmed) : new UnknownDefault(text);
    }

    private static string List(string inside) => inside.Trim().Length == 0
        ? "[]"
        : $"[{string.Join(", ", inside.Split(',').Select(item => $"\"{JsonEncodedText.Encode(item.Trim().Trim('"'))}\""))}]";

    /// <summary>Whether a text is one JSON value.</summary>
    public static bool IsJson(string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
        try
        {
            while (reader.Read())
            {
            }
            return reader.BytesConsumed > 0;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
