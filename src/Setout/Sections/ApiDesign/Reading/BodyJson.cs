using System.Text.Json;
using Setout.Types;

namespace Setout.Sections.ApiDesign.Reading;

/// <summary>JSON of bodies.</summary>
internal static class BodyJson
{
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static JsonSample? Read(string text, SourceSpan span)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Options);
            return Read(document.RootElement, span);
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            return null;
        }
    }

    private static JsonSample Read(JsonElement value, SourceSpan span) => value.ValueKind switch
    {
        JsonValueKind.Object => new JsonSampleObject(span, value.EnumerateObject().Select(member => new JsonSampleMember(member.Name, span, Read(member.Value, span), null, "")).ToEquatableArray(), false),
        JsonValueKind.Array => new JsonSampleArray(span, value.EnumerateArray().Select(item => Read(item, span)).ToEquatableArray(), false),
        JsonValueKind.String => new JsonSampleLeaf(span, JsonLeafKind.Text, value.GetString()!, null),
        JsonValueKind.Number => new JsonSampleLeaf(span, JsonLeafKind.Number, value.GetRawText(), null),
        JsonValueKind.True or JsonValueKind.False => new JsonSampleLeaf(span, JsonLeafKind.Boolean, value.GetRawText(), null),
        _ => new JsonSampleLeaf(span, JsonLeafKind.Null, "null", null),
    };
}
