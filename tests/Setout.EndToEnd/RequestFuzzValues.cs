using System.Globalization;
using System.Text;
using System.Text.Json;
using Setout.Types;

namespace Setout.EndToEnd;

/// <summary>Values that are right for a type, and values that are right for nothing.</summary>
internal static class RequestFuzzValues
{
    /// <summary>As text in a path or query, not encoded.</summary>
    public static readonly string[] Hostile =
    [
        "", "0", "-1", "-0", "1.0", "1e3", "0x10", "9223372036854775807", "9223372036854775808", "-9223372036854775809",
        "99999999999999999999999999999999", "00000000-0000-0000-0000-000000000000", "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF", "null", "true", "NaN",
        "2026-02-30", "2026-13-01T00:00:00Z", "0000-00-00", "9999-12-31T23:59:60Z", "a'b", "a\"b", "'; --", "%", "_", "*", "\\", "..", ".", "/", "a/b",
        "\0", "a\0b", "\u0001", "é", "ẞ", "👩‍🚀", "\uFEFF", "\u202E", " ", "  a  ", "+", "&", "=", "[", "]", "[]", "{}", ",", ",,", "-id", "-", "id,-id,id",
        new('9', 400), new('a', 3000), string.Join(',', Enumerable.Range(0, 500)),
    ];

    /// <summary>As JSON text, not all of it JSON.</summary>
    public static readonly string[] HostileJson =
    [
        "null", "true", "false", "0", "-0", "-1", "1.5", "1e400", "-1e-400", "1E+2", "01", "+1", ".5", "1.", "NaN", "Infinity", "0x1", "9223372036854775807",
        "9223372036854775808", "0.1234567890123456789012345678901234567890", "\"\"", "\" \"", "\"\\u0000\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\q\"", "\"a\nb\"",
        "[]", "[[]]", "[1,\"a\",null,{}]", "{}", "{\"a\":{\"b\":[{}]}}", "\"not-an-email\"", "\"javascript:alert(1)\"", "\"2026-02-30\"", "\"2026-01-31T25:00:00Z\"", "\"no-such-value\"",
        "undefined", "'a'", "\"" + new string('x', 10_000) + "\"", new string('9', 2000), new string('[', 200) + new string(']', 200),
        string.Concat(Enumerable.Repeat("{\"a\":", 300)) + "1" + new string('}', 300),
    ];

    /// <summary>A value that the type allows, as JSON.</summary>
    public static string Valid(FieldType type, Random random) => type switch
    {
        EnumType values => JsonSerializer.Serialize(values.Values[random.Next(values.Values.Count)]),
        ArrayType array => $"[{string.Join(',', Enumerable.Range(0, random.Next(3)).Select(_ => Valid(array.Item, random)))}]",
        JsonType => random.Next(2) == 0 ? "{\"a\":[1,2.50,null]}" : "[]",
        ScalarType scalar => Valid(scalar, random),
        _ => "\"x\"",
    };

    private static string Valid(ScalarType type, Random random) => type.Kind switch
    {
        ScalarKind.Integer => random.Next(1, 30).ToString(CultureInfo.InvariantCulture),
        ScalarKind.Decimal => string.Create(CultureInfo.InvariantCulture, $"{random.Next(0, 90)}.{random.Next(10)}"),
        ScalarKind.Number => (random.Next(1000) / 8.0).ToString(CultureInfo.InvariantCulture),
        ScalarKind.Boolean => random.Next(2) == 0 ? "true" : "false",
        ScalarKind.Date => string.Create(CultureInfo.InvariantCulture, $"\"2027-0{random.Next(1, 10)}-1{random.Next(10)}\""),
        ScalarKind.Time => string.Create(CultureInfo.InvariantCulture, $"\"1{random.Next(10)}:30:00\""),
        ScalarKind.Instant => string.Create(CultureInfo.InvariantCulture, $"\"2027-0{random.Next(1, 10)}-1{random.Next(10)}T10:00:00Z\""),
        ScalarKind.Uuid => $"\"{new Guid(random.Next(50), 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1)}\"",
        ScalarKind.Binary => "\"aGVsbG8=\"",
        _ => $"\"{Text(type, random)}\"",
    };

    private static string Text(ScalarType type, Random random)
    {
        var text = type.Format switch
        {
            TextFormat.Email => $"u{random.Next(5000)}@example.com",
            TextFormat.Url => $"https://example.com/{random.Next(5000)}",
            _ => $"word{random.Next(5000)}",
        };
        var padded = new StringBuilder(text);
        while (padded.Length < (type.MinLength ?? 0))
            padded.Append('z');
        return type.MaxLength is { } most && padded.Length > most ? padded.ToString(0, most) : padded.ToString();
    }
}
