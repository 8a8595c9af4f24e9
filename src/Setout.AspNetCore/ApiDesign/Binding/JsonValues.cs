using System.Buffers;
using System.Text.Json;
using Setout.AspNetCore.DataModels;
using Setout.Types;

namespace Setout.AspNetCore.ApiDesign.Binding;

/// <summary>Values of JSON as values of their type. Nothing is converted: <c>"12"</c> is no number.</summary>
internal static class JsonValues
{
    /// <summary>Reads the value at which <paramref name="json"/> stands, to its end, whether it is right or wrong. Null is the caller's matter.</summary>
    public static Fault? Read(ref Utf8JsonReader json, byte[] body, FieldType type, out DataValue value)
    {
        value = default;
        switch (type, json.TokenType)
        {
            case (ScalarType { Kind: ScalarKind.Boolean }, JsonTokenType.True or JsonTokenType.False):
                value = DataValue.Boolean(json.TokenType == JsonTokenType.True);
                return null;
            case (ScalarType { Kind: ScalarKind.Integer or ScalarKind.Decimal or ScalarKind.Number } scalar, JsonTokenType.Number):
                return Numbers.Read(json.ValueSpan, scalar, out value);
            case (ScalarType { Kind: ScalarKind.Text } text, JsonTokenType.String):
                return Text(ref json, body, text, out value);
            case (ScalarType { Kind: not (ScalarKind.Boolean or ScalarKind.Integer or ScalarKind.Decimal or ScalarKind.Number) } lexical, JsonTokenType.String):
                return JsonString.Read(ref json, body) is { } word ? TextValues.Lexical(word.ToString(), lexical, out value) : Fault.BrokenText;
            case (EnumType values, JsonTokenType.String):
                return JsonString.Read(ref json, body) is { } choice ? TextValues.Enum(choice.ToString(), values, out value) : Fault.BrokenText;
            case (ArrayType list, JsonTokenType.StartArray):
                return JsonArrays.Read(ref json, body, list, out value);
            case (JsonType or UnknownType, _):
                return Json(ref json, body, out value);
            default:
                var given = Given(json.TokenType);
                json.Skip();
                return Fault.WrongType(new(type), given);
        }
    }

    private static Fault? Text(ref Utf8JsonReader json, byte[] body, ScalarType type, out DataValue value)
    {
        value = default;
        if (JsonString.Read(ref json, body) is not { } text)
            return Fault.BrokenText;
        var length = text.CodePoints();
        if (length > type.MaxLength)
            return new Fault("too_long", $"has {length} characters, and may have {type.MaxLength}");
        if (length < type.MinLength)
            return new Fault("too_short", $"has {length} characters, and must have {type.MinLength}");
        if (type.Format == TextFormat.Email && !Formats.IsEmail(text.ToString()))
            return new Fault("not_an_email", $"must be an e-mail address, and is `{Fault.Shown(text.ToString())}`");
        if (type.Format == TextFormat.Url && !Formats.IsUrl(text.ToString()))
            return new Fault("not_a_url", $"must be an http or https URL, and is `{Fault.Shown(text.ToString())}`");
        value = DataValue.Text(text.Bytes, text.Start, text.Length);
        return null;
    }

    private static Fault? Json(ref Utf8JsonReader json, byte[] body, out DataValue value)
    {
        var copy = new ArrayBufferWriter<byte>();
        var fault = JsonMinifier.Copy(ref json, body, copy);
        value = fault is null ? DataValue.Json(copy.WrittenSpan.ToArray(), 0, copy.WrittenCount) : default;
        return fault is null ? null : new Fault("broken_json", fault);
    }

    private static string Given(JsonTokenType token) => token switch
    {
        JsonTokenType.String => "text",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "a boolean",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.StartObject => "an object",
        _ => "null",
    };
}
