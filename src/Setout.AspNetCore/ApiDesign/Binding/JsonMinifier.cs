using System.Buffers;
using System.Text.Json;

namespace Setout.AspNetCore.ApiDesign.Binding;

/// <summary>
/// Takes a whole JSON value over as it was sent, without insignificant white space: digits and escapes stay. Refuses what two
/// readers would understand differently: names that stand twice, NUL, halves of surrogate pairs.
/// </summary>
internal static class JsonMinifier
{
    /// <summary>Reads the value at which <paramref name="json"/> stands, to its end. Gives what is wrong with it, or null.</summary>
    public static string? Copy(ref Utf8JsonReader json, byte[] body, ArrayBufferWriter<byte> into)
    {
        string? fault = null;
        var names = new Stack<HashSet<string>?>();
        var depth = json.CurrentDepth;
        var needsComma = false;
        do
        {
            switch (json.TokenType)
            {
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    Separate();
                    into.Write(json.ValueSpan);
                    if (json.TokenType == JsonTokenType.StartObject)
                        names.Push(null);
                    needsComma = false;
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    into.Write(json.ValueSpan);
                    if (json.TokenType == JsonTokenType.EndObject)
                        names.Pop();
                    needsComma = true;
                    break;
                case JsonTokenType.PropertyName:
                    Separate();
                    var known = names.Pop() ?? new HashSet<string>(StringComparer.Ordinal);
                    fault ??= Name(ref json, body, known);
                    names.Push(known);
                    Quote(json.ValueSpan, into);
                    into.Write(":"u8);
                    needsComma = false;
                    break;
                case JsonTokenType.String:
                    Separate();
                    fault ??= JsonString.Read(ref json, body) is null ? BrokenText : null;
                    Quote(json.ValueSpan, into);
                    needsComma = true;
                    break;
                default:
                    Separate();
                    into.Write(json.ValueSpan);
                    needsComma = true;
                    break;
            }
        }
        while ((json.CurrentDepth > depth || json.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray) && json.Read());
        return fault;

        void Separate()
        {
            if (needsComma)
                into.Write(","u8);
        }
    }

    public const string BrokenText = "holds NUL or half of a surrogate pair";

    private static string? Name(ref Utf8JsonReader json, byte[] body, HashSet<string> names)
    {
        if (JsonString.Read(ref json, body) is not { } name)
            return BrokenText;
        var text = name.ToString();
        return names.Add(text) ? null : $"has the name `{text}` twice";
    }

    private static void Quote(ReadOnlySpan<byte> raw, ArrayBufferWriter<byte> into)
    {
        into.Write("\""u8);
        into.Write(raw);
        into.Write("\""u8);
    }
}
