using System.Globalization;

namespace Setout.Markdown;

/// <summary>The character references that people write in Markdown.</summary>
internal static class Entities
{
    private const int Longest = 10;

    /// <summary>What stands for an entity and where that ends; null if it is none.</summary>
    public static (string Value, int End)? Read(string content, int at, int end)
    {
        var name = content.AsSpan(at + 1, Math.Min(Longest, end - at - 1));
        var stop = name.IndexOf(';');
        if (stop < 1)
            return null;
        var value = name[0] == '#' ? Number(name[1..stop]) : Named(name[..stop]);
        return value is null ? null : (value, at + stop + 2);
    }

    private static string? Number(ReadOnlySpan<char> digits)
    {
        var isHex = digits.Length > 0 && digits[0] is 'x' or 'X';
        return int.TryParse(isHex ? digits[1..] : digits, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var code)
            && System.Text.Rune.IsValid(code) && code != 0 ? char.ConvertFromUtf32(code) : null;
    }

    private static string? Named(ReadOnlySpan<char> name) => name switch
    {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        "nbsp" => "\u00A0",
        "hellip" => "…",
        "mdash" => "—",
        "ndash" => "–",
        "rarr" => "→",
        "larr" => "←",
        "times" => "×",
        _ => null,
    };
}
