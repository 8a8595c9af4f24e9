namespace Setout.Types;

/// <summary>The words of an enum as they stand in a list: <c>draft, paid</c>, <c>'a' | 'b'</c>, <c>"a" / "b"</c>.</summary>
internal static class EnumValues
{
    /// <summary>A longer list is no enum that a person wrote.</summary>
    public const int Most = 200;

    private const int LongestList = 8192;

    /// <summary>The offset of the sign that closes a list, quotes respected; -1 if it stands nowhere near.</summary>
    public static int EndOf(string text, int start, char close)
    {
        var quote = '\0';
        for (var at = start; at < text.Length && at < start + LongestList; at++)
            if (quote != '\0')
                quote = text[at] == quote ? '\0' : quote;
            else if (text[at] is '\'' or '"' or '`' && IsOpening(text, at))
                quote = text[at];
            else if (text[at] == close)
                return at;
        return -1;
    }

    /// <summary>The values in order, each once, without quotes. The strongest separator present separates: bar, comma, semicolon, slash, line end.</summary>
    public static EquatableArray<string> Split(string list)
    {
        var values = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in Parts(list))
        {
            var value = Bare(part);
            if (value.Length > 0 && values.Count < Most && seen.Add(value))
                values.Add(value);
        }
        return values.ToEquatableArray();
    }

    /// <summary>Without the quotes or backticks around it.</summary>
    public static string Bare(string part)
    {
        var value = part.Trim();
        return value.Length > 1 && value[0] == value[^1] && value[0] is '\'' or '"' or '`'
            ? value[1..^1].Replace(new string(value[0], 2), value[..1], StringComparison.Ordinal)
            : value;
    }

    private static IEnumerable<string> Parts(string list)
    {
        var separator = Separator(list);
        var begin = 0;
        var quote = '\0';
        for (var at = 0; at < list.Length; at++)
        {
            if (quote != '\0')
                quote = list[at] == quote ? '\0' : quote;
            else if (list[at] is '\'' or '"' or '`' && IsOpening(list, at))
                quote = list[at];
            else if (list[at] == separator || list[at] == '\n')
            {
                yield return list[begin..at];
                begin = at + 1;
            }
        }
        yield return list[begin..];
    }

    private static char Separator(string list)
    {
        var best = '\n';
        var rank = int.MaxValue;
        var quote = '\0';
        for (var at = 0; at < list.Length; at++)
        {
            if (quote != '\0')
            {
                quote = list[at] == quote ? '\0' : quote;
                continue;
            }
            if (list[at] is '\'' or '"' or '`' && IsOpening(list, at))
            {
                quote = list[at];
                continue;
            }
            var here = "|,，、;/".IndexOf(list[at], StringComparison.Ordinal);
            if (here >= 0 && here < rank)
                (best, rank) = (list[at], here);
        }
        return best;
    }

    /// <summary>An apostrophe inside a word opens nothing.</summary>
    private static bool IsOpening(string text, int at) => text[at] != '\'' || at == 0 || !char.IsLetterOrDigit(text[at - 1]);
}
