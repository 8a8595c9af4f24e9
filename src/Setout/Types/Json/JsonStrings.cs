using System.Globalization;
using System.Text;

namespace Setout.Types.Json;

/// <summary>The content of quoted text.</summary>
internal static class JsonStrings
{
    /// <summary>Without quotes and with its escapes resolved; a word without quotes as it is.</summary>
    public static string Content(string written)
    {
        if (written.Length == 0 || !IsQuote(written[0]))
            return written;
        var inside = IsClosed(written) ? written[1..^1] : written[1..];
        return inside.Contains('\\', StringComparison.Ordinal) ? Unescaped(inside) : inside;
    }

    /// <summary>Whether quoted text ends with the partner of its first quote.</summary>
    public static bool IsClosed(string written) =>
        written.Length > 1 && written[^1] == written[0] switch { '“' => '”', '‘' => '’', var quote => quote };

    private static bool IsQuote(char sign) => sign is '"' or '\'' or '`' or '“' or '‘';

    private static string Unescaped(string text)
    {
        var content = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '\\' || at + 1 == text.Length)
            {
                content.Append(text[at]);
                continue;
            }
            at++;
            if (text[at] == 'u' && at + 4 < text.Length && ushort.TryParse(text.AsSpan(at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
            {
                content.Append((char)unit);
                at += 4;
            }
            else
                content.Append(text[at] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', var sign => sign });
        }
        return content.ToString();
    }
}
