using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Setout.Export.OpenApi;
using Setout.Expressions;
using Setout.Types;

namespace Setout.Import.OpenApi;

/// <summary>Schemas of values as types of fields, and their bounds as conditions.</summary>
internal static class SchemaTypes
{
    private static readonly string[] Widest = ["9223372036854775807", "-9223372036854775808", "2147483647", "-2147483648"];

    /// <summary>The type; JSON for what has none.</summary>
    public static FieldType Of(IOpenApiSchema schema)
    {
        schema = Schemas.Bare(schema);
        if (Schemas.Items(schema) is { } items)
            return Of(items) is JsonType ? new JsonType() : new ArrayType(Of(items));
        return (schema.Type & ~JsonSchemaType.Null) switch
        {
            JsonSchemaType.String => OfText(schema),
            JsonSchemaType.Integer => new ScalarType(ScalarKind.Integer),
            JsonSchemaType.Number => OfNumber(schema),
            JsonSchemaType.Boolean => new ScalarType(ScalarKind.Boolean),
            null when Words(schema).Count > 1 => new EnumType([.. Words(schema)]),
            _ => new JsonType(),
        };
    }

    /// <summary>The conditions on its value, as field lines have them.</summary>
    public static IEnumerable<Expression> Checks(string field, IOpenApiSchema schema)
    {
        schema = Schemas.Bare(schema);
        if (Of(schema) is not ScalarType { Kind: ScalarKind.Integer or ScalarKind.Decimal or ScalarKind.Number } type)
            yield break;
        (BinaryOperator Operator, string? Bound)[] bounds =
        [
            (BinaryOperator.GreaterOrEqual, schema.Minimum), (BinaryOperator.Greater, schema.ExclusiveMinimum),
            (BinaryOperator.LessOrEqual, schema.Maximum), (BinaryOperator.Less, schema.ExclusiveMaximum),
        ];
        foreach (var (@operator, bound) in bounds)
            if (bound is not null && !IsWidest(bound, type) && Number(bound) is { } number)
                yield return new BinaryExpression(@operator, new FieldReference(field), number);
    }

    /// <summary>The words that it may be.</summary>
    public static List<string> Words(IOpenApiSchema schema) =>
        [.. (schema.Enum ?? []).OfType<JsonValue>().Select(value => value.TryGetValue<string>(out var word) ? word : null).OfType<string>().Where(word => !JsonNullSentinel.IsJsonNullSentinel(word)).Distinct()];

    /// <summary>The only value that it may have; null for more.</summary>
    public static JsonNode? Only(IOpenApiSchema schema) =>
        schema.Enum is { Count: 1 } only ? only[0] : schema.Const is { Length: > 0 } text ? JsonValue.Create(text) : null;

    private static FieldType OfText(IOpenApiSchema schema)
    {
        if (Words(schema) is { Count: > 1 } words)
            return new EnumType([.. words]);
        return schema.Format switch
        {
            "uuid" or "guid" => new ScalarType(ScalarKind.Uuid),
            "date" => new ScalarType(ScalarKind.Date),
            "date-time" => new ScalarType(ScalarKind.Instant),
            "time" or "time-local" => new ScalarType(ScalarKind.Time),
            "byte" or "binary" or "base64" => new ScalarType(ScalarKind.Binary) { MaxLength = schema.MaxLength < NominalLimits.Text ? schema.MaxLength : null },
            var format => new ScalarType(ScalarKind.Text)
            {
                MinLength = schema.MinLength > 0 ? schema.MinLength : null,
                MaxLength = schema.MaxLength < NominalLimits.Text ? schema.MaxLength : null,
                Format = format switch { "email" => TextFormat.Email, "uri" or "url" => TextFormat.Url, _ => TextFormat.None },
            },
        };
    }

    /// <summary>Money is exact: what says so by its format, or that it counts in cents.</summary>
    private static ScalarType OfNumber(IOpenApiSchema schema)
    {
        var scale = Scale(schema.MultipleOf);
        if (schema.Format is not ("decimal" or "money" or "currency") && scale is null)
            return new(ScalarKind.Number);
        var whole = Nines(schema.Maximum) ?? Nines(schema.Minimum?.TrimStart('-'));
        return whole is { } digits
            ? new(ScalarKind.Decimal) { Precision = digits + (scale ?? 0), Scale = scale ?? 0 }
            : new(ScalarKind.Decimal) { Precision = 18, Scale = scale ?? 2 };
    }

    private static int? Scale(decimal? step)
    {
        var power = 1m;
        for (var digits = 0; digits <= 9; digits++, power /= 10)
            if (step == power)
                return digits;
        return null;
    }

    /// <summary>How many digits stand before the point of <c>9999999999.99</c>; null for other numbers.</summary>
    private static int? Nines(string? bound) =>
        bound is { Length: > 1 } && bound.All(sign => sign is '9' or '.') ? bound.Split('.')[0].Length : null;

    private static bool IsWidest(string bound, ScalarType type) =>
        Widest.Contains(bound) || type.Kind == ScalarKind.Decimal && Nines(bound.TrimStart('-')) is { } digits && digits == type.Precision - type.Scale;

    private static Expression? Number(string text)
    {
        if (text.StartsWith('-'))
            return Number(text[1..]) is { } positive ? new UnaryExpression(UnaryOperator.Negate, positive) : null;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var whole))
            return new Literal(whole);
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? new Literal(number % 1 == 0 ? (long)number : number) : null;
    }
}
