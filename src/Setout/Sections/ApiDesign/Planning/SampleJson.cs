using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Setout.Types;

namespace Setout.Sections.ApiDesign.Planning;

/// <summary>A sample as valid JSON: what was loosely written, strictly. A type word becomes a value of its type.</summary>
internal static class SampleJson
{
    public static string Write(JsonSample sample)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            Write(writer, sample);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter writer, JsonSample sample)
    {
        switch (sample)
        {
            case JsonSampleObject shape:
                writer.WriteStartObject();
                foreach (var member in shape.Members.DistinctBy(member => member.Name))
                {
                    writer.WritePropertyName(member.Name);
                    Write(writer, member.Value);
                }
                writer.WriteEndObject();
                break;
            case JsonSampleArray array:
                writer.WriteStartArray();
                foreach (var item in array.Items)
                    Write(writer, item);
                writer.WriteEndArray();
                break;
            case JsonSampleLeaf leaf:
                Write(writer, leaf);
                break;
        }
    }

    private static void Write(Utf8JsonWriter writer, JsonSampleLeaf leaf)
    {
        switch (leaf.Kind)
        {
            case JsonLeafKind.Number when IsJsonNumber(leaf.Value):
                writer.WriteRawValue(leaf.Value);
                break;
            case JsonLeafKind.Boolean:
                writer.WriteBooleanValue(leaf.Value == "true");
                break;
            case JsonLeafKind.Null:
                writer.WriteNullValue();
                break;
            case JsonLeafKind.Text or JsonLeafKind.Word when leaf.Type is { } type:
                WriteSampleOf(writer, type);
                break;
            default:
                writer.WriteStringValue(leaf.Value);
                break;
        }
    }

    private static bool IsJsonNumber(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
        && text[0] is not '+' and not '.' && text[^1] != '.' && !(text.Length > 1 && text[0] == '0' && char.IsDigit(text[1]));

    private static void WriteSampleOf(Utf8JsonWriter writer, FieldType type)
    {
        switch (type)
        {
            case EnumType { Values: { IsEmpty: false } values }:
                writer.WriteStringValue(values[0]);
                break;
            case ArrayType:
                writer.WriteStartArray();
                writer.WriteEndArray();
                break;
            case JsonType:
                writer.WriteStartObject();
                writer.WriteEndObject();
                break;
            case ScalarType { Kind: ScalarKind.Integer or ScalarKind.Number or ScalarKind.Decimal }:
                writer.WriteNumberValue(0);
                break;
            case ScalarType { Kind: ScalarKind.Boolean }:
                writer.WriteBooleanValue(true);
                break;
            case ScalarType scalar:
                writer.WriteStringValue(TextSample(scalar));
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    private static string TextSample(ScalarType type) => type switch
    {
        { Kind: ScalarKind.Uuid } => "00000000-0000-7000-8000-000000000000",
        { Kind: ScalarKind.Date } => "2026-01-01",
        { Kind: ScalarKind.Time } => "12:00:00",
        { Kind: ScalarKind.Instant } => "2026-01-01T12:00:00Z",
        { Format: TextFormat.Email } => "user@example.com",
        { Format: TextFormat.Url } => "https://example.com",
        { Kind: ScalarKind.Binary } => "",
        _ => "string",
    };
}
