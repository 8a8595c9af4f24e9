using System.Globalization;

namespace Setout.Types.Schemas;

/// <summary>The types of JSON Schema with their formats.</summary>
internal static class SchemaTypes
{
    private const int MaxDepth = 8;

    public static FieldType Of(JsonSampleObject schema, int depth)
    {
        if (SchemaNotation.Member(schema, "enum") is JsonSampleArray { Items.Count: > 0 } values && values.Items.OfType<JsonSampleLeaf>().Where(leaf => leaf.Kind != JsonLeafKind.Null).Select(leaf => leaf.Value).Distinct().Take(EnumValues.Most).ToList() is { Count: > 0 } words)
            return new EnumType(words.ToEquatableArray());
        if (SchemaNotation.Word(schema, "$ref") is { } reference)
            return new UnknownType(reference[(reference.LastIndexOf('/') + 1)..]);
        return SchemaProperty.TypeWords(schema).FirstOrDefault(word => word != "null") switch
        {
            "array" => new ArrayType(depth < MaxDepth && SchemaNotation.Member(schema, "items") is JsonSampleObject items ? Of(items, depth + 1) : new JsonType()),
            "integer" => new ScalarType(ScalarKind.Integer),
            "number" => new ScalarType(SchemaNotation.Word(schema, "format") == "decimal" ? ScalarKind.Decimal : ScalarKind.Number),
            "boolean" => new ScalarType(ScalarKind.Boolean),
            "string" => Text(schema),
            { } word and not "object" when TypeReader.Whole(word) is { } known => known.Type,
            _ => new JsonType(),
        };
    }

    private static ScalarType Text(JsonSampleObject schema) => SchemaNotation.Word(schema, "format") switch
    {
        "uuid" => new(ScalarKind.Uuid),
        "date-time" => new(ScalarKind.Instant),
        "date" => new(ScalarKind.Date),
        "time" => new(ScalarKind.Time),
        "byte" or "binary" => new(ScalarKind.Binary),
        "decimal" => new(ScalarKind.Decimal),
        var format => new(ScalarKind.Text)
        {
            Format = format switch { "email" => TextFormat.Email, "uri" or "url" => TextFormat.Url, _ => TextFormat.None },
            MinLength = Length(schema, "minLength"),
            MaxLength = Length(schema, "maxLength"),
        },
    };

    private static int? Length(JsonSampleObject schema, string name) => int.TryParse(SchemaNotation.Word(schema, name), NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null;
}
