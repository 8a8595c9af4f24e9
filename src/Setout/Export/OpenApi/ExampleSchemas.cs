using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Setout.Sections.ApiDesign.Planning;
using Setout.Types;

namespace Setout.Export.OpenApi;

/// <summary>What an example shows of its schema: the members and the kinds of their values.</summary>
internal static class ExampleSchemas
{
    public static OpenApiSchema Of(JsonNode? example) => example switch
    {
        JsonObject group => new() { Type = JsonSchemaType.Object, Properties = group.ToDictionary(member => member.Key, member => (IOpenApiSchema)Of(member.Value)) },
        JsonArray { Count: > 0 } list => new() { Type = JsonSchemaType.Array, Items = Of(list[0]) },
        JsonArray => new() { Type = JsonSchemaType.Array, Items = new OpenApiSchema() },
        JsonValue value => OfValue(value),
        _ => new(),
    };

    /// <summary>The same of a sample, whose type words say more than a value can.</summary>
    public static OpenApiSchema Of(JsonSample sample) => sample switch
    {
        JsonSampleObject shape => new()
        {
            Type = JsonSchemaType.Object,
            Properties = shape.Members.DistinctBy(member => member.Name).ToDictionary(member => member.Name, member => (IOpenApiSchema)Of(member.Value)),
        },
        JsonSampleArray list => new() { Type = JsonSchemaType.Array, Items = list.Items is [var first, ..] ? Of(first) : new OpenApiSchema() },
        JsonSampleLeaf { Type: { } type } => FieldSchemas.Of(type),
        _ => Of(Samples.Parse(SampleJson.Write(sample))),
    };

    private static OpenApiSchema OfValue(JsonValue value) => value.GetValueKind() switch
    {
        JsonValueKind.String => new() { Type = JsonSchemaType.String, Format = FormatOf(value.GetValue<string>()) },
        JsonValueKind.Number => new() { Type = value.ToJsonString().AsSpan().IndexOfAny('.', 'e', 'E') < 0 ? JsonSchemaType.Integer : JsonSchemaType.Number },
        JsonValueKind.True or JsonValueKind.False => new() { Type = JsonSchemaType.Boolean },
        _ => new(),
    };

    private static string? FormatOf(string text)
    {
        if (Guid.TryParseExact(text, "D", out _))
            return "uuid";
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            return "date";
        return text.Length > 15 && text[10] == 'T' && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? "date-time" : null;
    }
}
