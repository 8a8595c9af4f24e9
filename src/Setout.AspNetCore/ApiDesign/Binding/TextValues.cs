using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Setout.AspNetCore.DataModels;
using Setout.Types;

namespace Setout.AspNetCore.ApiDesign.Binding;

/// <summary>Values written as text: in a path, in a query, and in JSON where JSON has no type for them.</summary>
internal static class TextValues
{
    /// <summary>Reads a value of any type but lists and JSON, as a path or query writes it.</summary>
    public static Fault? Read(string text, FieldType type, out DataValue value)
    {
        value = default;
        return type switch
        {
            EnumType values => Enum(text, values, out value),
            ScalarType scalar => scalar.Kind switch
            {
                ScalarKind.Text => Text(text, out value),
                ScalarKind.Integer => Integer(text, scalar, out value),
                ScalarKind.Decimal => Number(text, scalar, out value),
                ScalarKind.Number => Double(text, scalar, out value),
                ScalarKind.Boolean => Boolean(text, scalar, out value),
                _ => Lexical(text, scalar, out value),
            },
            _ => Text(text, out value),
        };
    }

    /// <summary>The kinds that JSON too writes as strings: day, time, instant, UUID, bytes.</summary>
    public static Fault? Lexical(string text, ScalarType type, out DataValue value)
    {
        value = default;
        switch (type.Kind)
        {
            case ScalarKind.Date when Calendar.TryDate(text, out var date):
                value = DataValue.Date(date);
                return null;
            case ScalarKind.Time when Calendar.TryTime(text, out var time):
                value = DataValue.Time(time);
                return null;
            case ScalarKind.Instant when Calendar.TryInstant(text, out var instant):
                value = DataValue.Instant(instant);
                return null;
            case ScalarKind.Uuid when Guid.TryParseExact(text, "D", out var uuid):
                value = DataValue.Uuid(uuid);
                return null;
            case ScalarKind.Binary:
                return Binary(text, type, out value);
            default:
                return Fault.Malformed(new(type), text);
        }
    }

    /// <summary>A word of the list, exactly as spelled there.</summary>
    public static Fault? Enum(string text, EnumType type, out DataValue value)
    {
        foreach (var word in type.Values)
        {
            if (word == text)
            {
                value = DataValue.Text(word);
                return null;
            }
        }
        value = default;
        return new Fault("unknown_value", $"must be {new FieldTypeName(type)}, and is `{Fault.Shown(text)}`{Hints.For(text, type.Values)}");
    }

    private static Fault? Text(string text, out DataValue value)
    {
        value = DataValue.Text(text);
        return null;
    }

    /// <summary>In one spelling only: <c>01</c> and <c>+1</c> would be second addresses of the same row.</summary>
    private static Fault? Integer(string text, ScalarType type, out DataValue value)
    {
        value = default;
        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            || text != number.ToString(CultureInfo.InvariantCulture))
            return Fault.Malformed(new(type), text);
        value = DataValue.Integer(number);
        return null;
    }

    private static Fault? Number(string text, ScalarType type, out DataValue value)
    {
        value = default;
        var utf8 = Encoding.UTF8.GetBytes(text);
        return ExactNumber.IsNumber(utf8) ? Numbers.Decimal(utf8, type, out value) : Fault.Malformed(new(type), text);
    }

    private static Fault? Double(string text, ScalarType type, out DataValue value)
    {
        var isFinite = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number);
        value = isFinite ? DataValue.Number(number) : default;
        return isFinite ? null : Fault.Malformed(new(type), text);
    }

    private static Fault? Boolean(string text, ScalarType type, out DataValue value)
    {
        value = text is "true" or "false" ? DataValue.Boolean(text == "true") : default;
        return value.IsUnset ? Fault.Malformed(new(type), text) : null;
    }

    private static Fault? Binary(string text, ScalarType type, out DataValue value)
    {
        value = default;
        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length)];
        if (text.AsSpan().ContainsAny(" \t\r\n") || !Convert.TryFromBase64String(text, bytes, out var length))
            return Fault.Malformed(new(type), text);
        if (length > type.MaxLength)
            return new Fault("too_long", $"has {length} bytes, and may have {type.MaxLength}");
        value = DataValue.Binary(bytes[..length]);
        return null;
    }
}
