using Setout.Sections.ApiDesign.Reading;

namespace Setout.Sections.Security;

/// <summary>Several endpoints in one cell are several subjects: <c>`POST /links`, `DELETE /links/{code}`</c>.</summary>
internal static class RoleSubjects
{
    private static readonly string[] Below = ["and below", "and all below", "and the paths below", "and everything below", "and its children", "and all paths below", "and sub-paths", "and subpaths"];

    /// <summary>The subjects of a cell; "and the paths below it" adds the path with <c>/*</c>.</summary>
    public static IEnumerable<Written<string>> Split(Written<string> subject)
    {
        var raw = subject.Span.Text;
        var match = EndpointScanner.Next(raw);
        if (match is null)
        {
            yield return subject;
            yield break;
        }
        while (match is not null)
        {
            var next = EndpointScanner.Next(raw, match.End);
            var span = subject.Span.Slice(match.Start, match.End - match.Start);
            var methods = string.Join('/', match.Methods.Select(method => raw.Substring(method.Start, method.Length)));
            var path = raw[match.PathStart..match.End];
            yield return new($"{methods} {path}", span);
            if (SaysBelow(raw.AsSpan(match.End, (next?.Start ?? raw.Length) - match.End)))
                yield return new($"{methods} {path.TrimEnd('/')}/*", span);
            match = next;
        }
    }

    private static bool SaysBelow(ReadOnlySpan<char> words)
    {
        foreach (var phrase in Below)
            if (words.Contains(phrase, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
