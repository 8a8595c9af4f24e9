namespace Setout.Sections.ApiDesign.Reading;

/// <summary>
/// Finds <c>POST /orders</c>, <c>**GET** `/orders`</c>, <c>GET/PUT /orders/{id}</c> in text as written: the raw text, because
/// Markdown makes HTML of <c>&lt;id&gt;</c> and emphasis of <c>*</c>.
/// </summary>
internal static class EndpointScanner
{
    private const int FurthestPath = 12;

    /// <summary>The first match from an offset on; null if there is none.</summary>
    public static EndpointMatch? Next(ReadOnlySpan<char> text, int from = 0)
    {
        for (var at = HttpMethods.Next(text, from); at >= 0; at = HttpMethods.Next(text, at + 1))
        {
            var methods = new List<(int, int)>();
            var behind = ReadMethods(text, at, methods);
            if (PathFrom(text, behind) is var path and >= 0)
                return new(at, PathScanner.End(text, path), methods.ToEquatableArray(), path);
            at = behind - 1;
        }
        return null;
    }

    /// <summary>All methods in a text that names no path: <c>GET/POST</c>.</summary>
    public static EquatableArray<(int Start, int Length)> Methods(ReadOnlySpan<char> text)
    {
        var methods = new List<(int, int)>();
        for (var at = HttpMethods.Next(text, 0); at >= 0; at = HttpMethods.Next(text, at + methods[^1].Item2))
            methods.Add((at, HttpMethods.LengthAt(text, at)));
        return methods.ToEquatableArray();
    }

    /// <summary>Reads methods joined by <c>/</c>, <c>,</c>, <c>|</c>, "and", "or"; gives the offset behind them.</summary>
    private static int ReadMethods(ReadOnlySpan<char> text, int at, List<(int, int)> methods)
    {
        var behind = at;
        while (at >= 0)
        {
            var length = HttpMethods.LengthAt(text, at);
            methods.Add((at, length));
            behind = at + length;
            at = NextMethod(text, behind);
        }
        return behind;
    }

    private static int NextMethod(ReadOnlySpan<char> text, int at)
    {
        var joined = SkipMarks(text, at);
        if (joined >= text.Length)
            return -1;
        if (text[joined] is '/' or ',' or '|' or '&' or '+')
            joined++;
        else if (text[joined..].StartsWith("or ", StringComparison.OrdinalIgnoreCase))
            joined += 3;
        else if (text[joined..].StartsWith("and ", StringComparison.OrdinalIgnoreCase))
            joined += 4;
        else
            return -1;
        var next = SkipMarks(text, joined);
        return next < text.Length && HttpMethods.LengthAt(text, next) > 0 ? next : -1;
    }

    private static int PathFrom(ReadOnlySpan<char> text, int at)
    {
        for (var last = Math.Min(text.Length, at + FurthestPath); at < last; at++)
        {
            if (PathScanner.IsStart(text, at))
                return at;
            if (!char.IsWhiteSpace(text[at]) && text[at] is not ('`' or '*' or '_' or ':' or '|' or '-' or '—' or '–' or '→' or '"' or '\'' or '(' or '>' or ']' or '：'))
                return -1;
        }
        return -1;
    }

    private static int SkipMarks(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '`' or '*')
            at++;
        return at;
    }
}
