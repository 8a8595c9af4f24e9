namespace Setout.Sections;

/// <summary>Finds where something can be reached: <c>http://billing:8080</c>, <c>postgres://db/orders</c>, <c>smtp.example.com:587</c>.</summary>
internal static class Addresses
{
    /// <summary>The first address with a scheme in a text as written; null if there is none.</summary>
    public static Written<string>? WithScheme(SourceSpan span, bool isHttpOnly)
    {
        var raw = span.Text;
        for (var at = raw.IndexOf("://", StringComparison.Ordinal); at >= 0; at = raw.IndexOf("://", at + 3, StringComparison.Ordinal))
        {
            var start = at;
            while (start > 0 && (char.IsAsciiLetterOrDigit(raw[start - 1]) || raw[start - 1] is '+' or '.') && at - start < 20)
                start--;
            var end = End(raw, at + 3);
            if (start == at || end == at + 3 || (isHttpOnly && raw[start..at] is not ("http" or "https")))
                continue;
            return new(raw[start..end], span.Slice(start, end - start));
        }
        return null;
    }

    /// <summary>An address with a scheme, else a host with a port.</summary>
    public static Written<string>? Any(SourceSpan span) => WithScheme(span, false) ?? HostAndPort(span);

    private static Written<string>? HostAndPort(SourceSpan span)
    {
        var raw = span.Text;
        for (var colon = raw.IndexOf(':', StringComparison.Ordinal); colon >= 0; colon = raw.IndexOf(':', colon + 1))
        {
            var start = colon;
            while (start > 0 && IsHostSign(raw[start - 1]) && colon - start < 253)
                start--;
            var end = colon + 1;
            while (end < raw.Length && end - colon < 6 && char.IsAsciiDigit(raw[end]))
                end++;
            if (colon - start > 1 && end - colon is > 2 and <= 6 && char.IsAsciiLetter(raw[start]) && !(end < raw.Length && char.IsAsciiLetterOrDigit(raw[end])))
                return new(raw[start..end], span.Slice(start, end - start));
        }
        return null;
    }

    private static bool IsHostSign(char sign) => char.IsAsciiLetterOrDigit(sign) || sign is '.' or '-' or '_';

    private static int End(string raw, int at)
    {
        while (at < raw.Length && !char.IsWhiteSpace(raw[at]) && raw[at] is not ('`' or '"' or '<' or '>' or ')' or ']' or '|' or ',' or ';' or '*'))
            at++;
        while (at > 0 && raw[at - 1] is '.' or ':' or '!' or '?')
            at--;
        return at;
    }
}
