using System.Text.Json;
using System.Text.Json.Nodes;
using Setout.Planning;
using Setout.Types;

namespace Setout.Export.OpenApi;

/// <summary>Constant defaults as JSON; what depends on the moment has none.</summary>
internal static class Defaults
{
    public static JsonNode? Of(PlannedField field) => field.Default switch
    {
        ConstantDefault { Value: string text } => JsonValue.Create(text),
        ConstantDefault { Value: long number } => JsonValue.Create(number),
        ConstantDefault { Value: decimal number } => JsonValue.Create(number),
        ConstantDefault { Value: bool truth } => JsonValue.Create(truth),
        JsonDefault { Json: var json } => Parse(json),
        _ => null,
    };

    private static JsonNode? Parse(string json)
    {
        try
        {
            return JsonNode.Parse(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
