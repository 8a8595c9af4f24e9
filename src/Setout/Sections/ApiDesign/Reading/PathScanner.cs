namespace Setout.Sections.ApiDesign.Reading;

/// <summary>Finds where a path ends in running text: <c>/orders/{id}</c>, <c>/orders/:id</c>, <c>/orders/[id]</c>, <c>/orders/&lt;id&gt;</c>.</summary>
internal static class PathScanner
{
    /// <summary>Whether a path or an address begins here.</summary>
    public static bool IsStart(ReadOnlySpan<char> text, int at)
    {
        var rest = text[at..];
        if (rest.IsEmpty)
            return false;
        if (rest[0] == '/')
            return rest.Length == 1 || rest[1] != '/';
        return rest.StartsWith("http://") || rest.StartsWith("https://") || (rest[0] == '{' && IsBaseVariable(rest));
    }

    /// <summary>The offset behind the path that begins at one.</summary>
    public static int End(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length)
        {
            var next = text[end] is '{' or '[' or '<' ? BehindBracket(text, end) : IsPathSign(text[end]) ? end + 1 : end;
            if (next == end)
                break;
            end = next;
        }
        return TrimEnd(text, at, end);
    }

    /// <summary><c>{baseUrl}/orders</c></summary>
    private static bool IsBaseVariable(ReadOnlySpan<char> rest)
    {
        var close = rest.LastIndexOf("}/") is var found and > 0 ? rest.IndexOf("}/") : -1;
        return close is > 1 and < 40 && !rest[..close].ContainsAny(" ,:\"");
    }

    private static int BehindBracket(ReadOnlySpan<char> text, int at)
    {
        var close = text[at] switch { '{' => '}', '[' => ']', _ => '>' };
        var length = text.Slice(at, Math.Min(80, text.Length - at)).IndexOf(close);
        if (length < 2 || text.Slice(at + 1, length - 1).ContainsAny(" \t\r\n`\"|,"))
            return at;
        return at + length + 1;
    }

    private static bool IsPathSign(char sign) =>
        char.IsAsciiLetterOrDigit(sign) || sign is '/' or '-' or '_' or '.' or '~' or '%' or '$' or '+' or '=' or ':' or '@' or '!' or '*' or '?' or '&' or '}' or '…' or '#';

    /// <summary>What ends a sentence or a style does not belong to the path; <c>/*</c> does.</summary>
    private static int TrimEnd(ReadOnlySpan<char> text, int at, int end)
    {
        while (end > at + 1 && (text[end - 1] is '.' or ':' or '!' or '?' or '&' or '_' || (text[end - 1] == '*' && !EndsInWildcard(text, at, end))))
            end--;
        return end;
    }

    private static bool EndsInWildcard(ReadOnlySpan<char> text, int at, int end) =>
        text[end - 2] == '/' && text[at..(end - 1)].IndexOf('*') < 0 && (end >= text.Length || text[end] is not '*');
}
