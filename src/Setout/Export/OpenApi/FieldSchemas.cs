using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Setout.Planning;
using Setout.Types;

namespace Setout.Export.OpenApi;

/// <summary>Types of fields as JSON Schema, with their bounds.</summary>
internal static class FieldSchemas
{
    private const string Largest = "9223372036854775807";
    private const string Least = "-9223372036854775808";

    /// <summary>The schema of a type.</summary>
    public static OpenApiSchema Of(FieldType type, bool isNullable = false)
    {
        var schema = type switch
        {
            ScalarType scalar => Of(scalar),
            EnumType values => new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. values.Values.Select(value => (JsonNode)JsonValue.Create(value))] },
            ArrayType array => new OpenApiSchema { Type = JsonSchemaType.Array, Items = Of(array.Item) },
            _ => new OpenApiSchema(),
        };
        return isNullable ? Nullable(schema) : schema;
    }

    /// <summary>The schema of a field of an entity, with what its row must satisfy and its words.</summary>
    public static OpenApiSchema Of(PlannedEntity entity, PlannedField field)
    {
        var schema = Of(field.Type, field.IsNullable);
        CheckBounds.Apply(schema, entity, field);
        schema.Description = string.Join(' ', Words(field)) is { Length: > 0 } words ? words : null;
        schema.ReadOnly = field.Writer != FieldWriter.Caller;
        schema.WriteOnly = field.Protection?.Has(ProtectionMarks.NeverReturned) == true;
        // No request may show it, and an import must still know it.
        schema.Default = Defaults.Of(field);
        if (Sample(field) is { } sample)
            schema.Examples = [sample];
        return schema;
    }

    private static IEnumerable<string> Words(PlannedField field)
    {
        if (field.Description.Length > 0)
            yield return field.Readers is null && field.Writers is null || field.Description[^1] is '.' or '!' or '?' ? field.Description : field.Description + ".";
        if (field.IsMasked)
            yield return field.Protection!.Whole is { } whole ? $"Shown in part only, whole to: {whole}." : "Shown in part only.";
        if (field.Readers is { } readers)
            yield return $"Seen by: {readers}.";
        if (field.Writers is { } writers && writers != field.Readers)
            yield return $"Set by: {writers}.";
    }

    private static OpenApiSchema Of(ScalarType type) => type.Kind switch
    {
        ScalarKind.Text => new() { Type = JsonSchemaType.String, MinLength = type.MinLength, MaxLength = type.MaxLength, Format = FormatOf(type.Format) },
        ScalarKind.Integer => new() { Type = JsonSchemaType.Integer, Format = "int64", Minimum = Least, Maximum = Largest },
        ScalarKind.Decimal => Decimal(type),
        ScalarKind.Number => new() { Type = JsonSchemaType.Number, Format = "double" },
        ScalarKind.Boolean => new() { Type = JsonSchemaType.Boolean },
        ScalarKind.Date => new() { Type = JsonSchemaType.String, Format = "date" },
        ScalarKind.Time => new() { Type = JsonSchemaType.String, Format = "time-local", Pattern = "^([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?$" },
        ScalarKind.Instant => new() { Type = JsonSchemaType.String, Format = "date-time" },
        ScalarKind.Uuid => new() { Type = JsonSchemaType.String, Format = "uuid" },
        _ => new() { Type = JsonSchemaType.String, ContentEncoding = "base64", Format = "byte" },
    };

    private static OpenApiSchema Decimal(ScalarType type)
    {
        var scale = type.Scale ?? 0;
        var whole = (type.Precision ?? 18) - scale;
        var most = new string('9', Math.Max(1, whole)) + (scale > 0 ? "." + new string('9', scale) : "");
        return new()
        {
            Type = JsonSchemaType.Number,
            Format = "decimal",
            Minimum = "-" + most,
            Maximum = most,
            MultipleOf = scale == 0 ? 1 : decimal.Parse("0." + new string('0', scale - 1) + "1", CultureInfo.InvariantCulture),
        };
    }

    private static OpenApiSchema Nullable(OpenApiSchema schema)
    {
        // A schema without a type takes null already; a list of words must name it.
        if (schema.Type is { } type)
            schema.Type = type | JsonSchemaType.Null;
        schema.Enum?.Add(JsonNullSentinel.JsonNull);
        return schema;
    }

    private static string? FormatOf(TextFormat format) => format switch
    {
        TextFormat.Email => "email",
        TextFormat.Url => "uri",
        _ => null,
    };

    private static JsonNode? Sample(PlannedField field)
    {
        if (field.Example.Length == 0)
            return null;
        try
        {
            return JsonNode.Parse(field.Example);
        }
        catch (JsonException)
        {
            return JsonValue.Create(field.Example);
        }
    }
}
