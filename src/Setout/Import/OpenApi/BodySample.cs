using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Setout.Export.OpenApi;
using Setout.Types;

namespace Setout.Import.OpenApi;

/// <summary>A body as an example that has every member of its schema: the described values where there are some, else usual ones.</summary>
/// <param name="fields">The fields that members of these names are; nothing need be said of their types again.</param>
/// <param name="hasTypes">Whether what is no field says its type, where a value could not.</param>
internal sealed class BodySample(IReadOnlyList<Field> fields, bool hasTypes)
{
    // Schemas that refer to each other many times would make bodies that nobody reads.
    private const int Deepest = 5;
    private const int Most = 800;
    private readonly List<string> open = [];
    private int members;

    /// <summary>The example of a media type; null where there is nothing to show.</summary>
    public JsonNode? Of(IOpenApiMediaType? media)
    {
        if (media is null)
            return null;
        var example = media.Example ?? media.Examples?.Values.Select(each => each.Value ?? each.DataValue).FirstOrDefault(value => value is not null);
        return media.Schema is { } schema ? Of("", schema, example) : example?.DeepClone();
    }

    private JsonNode? Of(string name, IOpenApiSchema schema, JsonNode? example)
    {
        example = example is null || JsonNullSentinel.IsJsonNullSentinel(example) ? Schemas.Example(schema) : example;
        if (SchemaTypes.Only(schema) is { } only)
            return JsonNullSentinel.IsJsonNullSentinel(only) ? null : only.DeepClone();
        if (Schemas.Items(schema) is { } items)
            return Array(items, example as JsonArray);
        if (Schemas.IsObject(schema))
            return Object(schema, example as JsonObject);
        if (Schemas.Bare(schema) is { AdditionalProperties: { } values })
            return example as JsonObject is { Count: > 0 } shown ? shown.DeepClone() : Map(name, values);
        return example?.DeepClone() ?? Value(name, schema);
    }

    private JsonArray Array(IOpenApiSchema items, JsonArray? example)
    {
        if (!Schemas.IsObject(items) && example is { Count: > 0 })
            return (JsonArray)example.DeepClone();
        return IsOpen(items) ? [] : [Of("", items, example?.FirstOrDefault())];
    }

    private JsonObject Object(IOpenApiSchema schema, JsonObject? example)
    {
        var sample = new JsonObject();
        open.Add(Schemas.NameOf(schema) ?? "");
        foreach (var member in Schemas.Members(schema))
            if (!IsOpen(member.Schema))
                sample[member.Name] = Of(member.Name, member.Schema, example?[member.Name]);
        open.RemoveAt(open.Count - 1);
        return sample;
    }

    /// <summary>Whether a schema stands in itself, or too much around it.</summary>
    private bool IsOpen(IOpenApiSchema schema) => ++members > Most || open.Count > Deepest && Schemas.IsObject(Schemas.Items(schema) ?? schema) || Schemas.NameOf(schema) is { } name && open.Contains(name);

    /// <summary><c>by_status</c> has the words of the status for names.</summary>
    private JsonObject Map(string name, IOpenApiSchema values)
    {
        var words = Names.Words(name).ToList();
        var by = words.IndexOf("by");
        var group = by < 0 ? null : fields.FirstOrDefault(field => Names.Same(field.Name.Value, string.Join('_', words.Skip(by + 1))));
        var map = new JsonObject();
        if (group?.Type.Value is EnumType list)
            foreach (var key in list.Values)
                map[key] = Of("", values, null);
        return map;
    }

    private JsonNode? Value(string name, IOpenApiSchema schema)
    {
        var type = SchemaTypes.Of(schema);
        var field = fields.FirstOrDefault(each => each.Name.Value == name);
        if (hasTypes && name.Length > 0 && field is null && NeedsWords(type))
            return type is EnumType list ? string.Join(" | ", list.Values) : type.ToString();
        if (Schemas.Bare(schema).Default is { } usual && !JsonNullSentinel.IsJsonNullSentinel(usual))
            return usual.DeepClone();
        return (schema.Type ?? JsonSchemaType.Object) == JsonSchemaType.Null ? null : ValueOf(type, schema);
    }

    /// <summary>What an example cannot show: bounds, formats, words.</summary>
    private static bool NeedsWords(FieldType type) => type is EnumType or ScalarType { Kind: ScalarKind.Text } and not ScalarType { MinLength: null, MaxLength: null, Format: TextFormat.None };

    private static JsonNode? ValueOf(FieldType type, IOpenApiSchema schema) => type switch
    {
        EnumType { Values: [var first, ..] } => first,
        ArrayType => new JsonArray(),
        ScalarType { Kind: ScalarKind.Integer } when Number(schema) is { } whole => (long)whole,
        ScalarType { Kind: ScalarKind.Decimal or ScalarKind.Number } when Number(schema) is { } number => number,
        ScalarType { Kind: ScalarKind.Text, Format: not (TextFormat.Email or TextFormat.Url) } text => Fitting("text", text),
        ScalarType scalar => Samples.Of(scalar),
        _ => new JsonObject(),
    };

    /// <summary>A number between the bounds, where 1 is none.</summary>
    private static decimal? Number(IOpenApiSchema schema)
    {
        var least = Bound(schema.Minimum) ?? Bound(schema.ExclusiveMinimum) + 1;
        var most = Bound(schema.Maximum) ?? Bound(schema.ExclusiveMaximum) - 1;
        return least > 1 ? least : most < 1 ? most : null;
    }

    private static decimal? Bound(string? text) =>
        decimal.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Fitting(string text, ScalarType type) =>
        text.Length > type.MaxLength ? text[..type.MaxLength.Value] : text.PadRight(Math.Min(type.MinLength ?? 0, 200), 'x');
}
