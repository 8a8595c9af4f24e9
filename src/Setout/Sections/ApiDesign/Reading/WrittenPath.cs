namespace Setout.Sections.ApiDesign.Reading;

/// <summary>A path as it stands in the text, taken apart.</summary>
/// <param name="Path">Without query string and host.</param>
/// <param name="Host">The host of an absolute address; empty if there is none.</param>
/// <param name="Query">What stands behind the question mark, and where.</param>
internal sealed record WrittenPath(Written<string> Path, string Host, Written<string>? Query)
{
    /// <summary>Takes apart what <see cref="PathScanner"/> found.</summary>
    public static WrittenPath Of(SourceSpan span)
    {
        var text = span.Text;
        var host = HostLength(text);
        var mark = text.IndexOf('?', host);
        // An optional parameter, not a query: /reports/{id?}
        while (mark >= 0 && mark + 1 < text.Length && text[mark + 1] == '}')
            mark = text.IndexOf('?', mark + 1);
        var end = mark < 0 ? text.Length : mark;
        var hash = text.IndexOf('#', host, end - host);
        end = hash > host ? hash : end;
        var path = end == host ? "/" : text[host..end];
        var query = mark >= 0 && mark + 1 < text.Length ? new Written<string>(text[(mark + 1)..], span.Slice(mark + 1, text.Length)) : null;
        return new(new(path[0] == '/' ? path : "/" + path, span.Slice(host, end - host)), text[..host], query);
    }

    private static int HostLength(string text)
    {
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        if (scheme > 0)
        {
            var slash = text.IndexOf('/', scheme + 3);
            return slash < 0 ? text.Length : slash;
        }
        var close = text.StartsWith('{') ? text.IndexOf("}/", StringComparison.Ordinal) : -1;
        return close < 0 ? 0 : close + 1;
    }
}
