namespace Setout.Sections.ApiDesign.Reading;

/// <summary>Where endpoints are looked for.</summary>
/// <param name="IsApi">Whether it is a place of the API. Elsewhere only what cannot be anything else is an endpoint: a heading, a table with a column of methods.</param>
/// <param name="HeadingPath">The path that a heading above names, for headings below it that are only methods.</param>
internal sealed record EndpointPlace(bool IsApi, SourceSpan? HeadingPath = null);

/// <summary>Drafts of the endpoints that a place states, and what is a draft's name.</summary>
internal static class Drafts
{
    /// <summary>A draft of what a text names.</summary>
    public static EndpointDraft Of(EndpointText named, SourceSpan span, bool isListed)
    {
        var draft = new EndpointDraft(span) { IsListed = isListed, Name = named.Name };
        for (var method = 0; method < named.Match.Methods.Count; method++)
            draft.Methods.Add(named.Method(method));
        draft.AddPath(WrittenPath.Of(named.Path));
        draft.LiveTexts.Add((named.Span.Slice(0, named.Match.End), ""));
        AddOthers(draft, named);
        return draft;
    }

    /// <summary>Further methods and paths right behind the first: <c>GET /a, POST /b</c>.</summary>
    private static void AddOthers(EndpointDraft draft, EndpointText named)
    {
        var raw = named.Span.Source!.Content.AsSpan(named.Span.Start, named.Span.Length);
        for (var end = named.Match.End; ;)
        {
            var next = EndpointScanner.Next(raw[..Math.Min(raw.Length, end + 16 + 200)], end);
            if (next is null || next.Start - end > 16 || !IsJoint(raw[end..next.Start]))
                return;
            var path = WrittenPath.Of(named.Span.Slice(next.PathStart, next.End - next.PathStart)).Path;
            foreach (var (start, length) in next.Methods)
                draft.Others.Add((new(named.Span.Slice(start, length).Text, named.Span.Slice(start, length)), path));
            end = next.End;
        }
    }

    private static bool IsJoint(ReadOnlySpan<char> between)
    {
        var words = between.Trim(" \t`*,;/|&+");
        return words.IsEmpty || words is "and" or "or";
    }
}
