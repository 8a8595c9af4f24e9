using Setout.Markdown;

namespace Setout.Sections.ApiDesign.Reading;

/// <summary>Headings that name an endpoint: <c>#### POST /orders</c>, <c>### Create order (`POST /orders`)</c>, <c>#### GET</c> below <c>### /orders</c>.</summary>
internal static class HeadingForm
{
    private const int LongestTitle = 300;

    /// <summary>The draft of a heading; null where it names none.</summary>
    public static EndpointDraft? Read(OutlineSection section, EndpointPlace place)
    {
        if (section.Level == 0 || section.Title.Span.Length > LongestTitle)
            return null;
        var draft = EndpointText.InHeading(section.Title) is { } named ? Drafts.Of(named, section.Span, false) : MethodOnly(section, place);
        if (draft is null)
            return null;
        draft.IsHeading = draft.Paths.Count > 0;
        AccessRemarks.Add(draft, section.Title);
        if (draft.Name.Length == 0 && Rest(section, draft) is { } rest)
            draft.Name = rest;
        return draft;
    }

    /// <summary>A heading that nearly names an endpoint: <c>#### PSOT /orders</c>.</summary>
    public static EndpointDraft? Slip(OutlineSection section, EndpointPlace place) =>
        place.IsApi && section.Level > 0 && section.Title.Span.Length <= LongestTitle
            ? EndpointSlips.Leading(section.Title.Span, section.Span) : null;

    /// <summary>The path that a heading consists of, number and words around it aside.</summary>
    public static SourceSpan? PathOf(OutlineSection section)
    {
        if (section.Level == 0 || section.Title.Span.Length > LongestTitle)
            return null;
        var raw = section.Title.Span.Chars;
        var start = raw.IndexOf('/');
        while (start > 0 && raw[start - 1] is not (' ' or '`' or '(' or '（' or '"' or '*'))
            start = raw[(start + 1)..].IndexOf('/') is var next and >= 0 ? start + 1 + next : -1;
        if (start < 0 || start + 1 >= raw.Length || raw[start + 1] is ' ' or '/')
            return null;
        return section.Title.Span.Slice(start, PathScanner.End(raw, start) - start);
    }

    /// <summary><c>#### GET</c> or <c>#### POST – create</c>; its path comes from the heading above or from a label.</summary>
    private static EndpointDraft? MethodOnly(OutlineSection section, EndpointPlace place)
    {
        var raw = section.Title.Span.Chars;
        var start = TitleWords.NumberLength(raw);
        while (start < raw.Length && raw[start] is '`' or '*' or ' ')
            start++;
        if (HttpMethods.LengthAt(raw, start) is var length && length == 0 || !IsAlone(raw[(start + length)..]))
            return null;
        var draft = new EndpointDraft(section.Span);
        foreach (var (at, size) in EndpointScanner.Methods(raw))
            draft.Methods.Add(new(raw.Slice(at, size).ToString(), section.Title.Span.Slice(at, size)));
        if (place.HeadingPath is { } path)
            draft.AddPath(WrittenPath.Of(path));
        draft.LiveTexts.Add((section.Title.Span, ""));
        return draft;
    }

    private static bool IsAlone(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart("`* \t");
        return rest.IsEmpty || rest[0] is ':' or '-' or '–' or '—' or '(' or '/' or '|' or ',';
    }

    /// <summary>The words behind method and path: <c>#### POST /orders – place an order</c>.</summary>
    private static string? Rest(OutlineSection section, EndpointDraft draft)
    {
        var behind = draft.Paths.Count > 0 && draft.Paths[0].Span.Start >= section.Title.Span.Start && draft.Paths[0].Span.End <= section.Title.Span.End
            ? draft.Paths[0].Span.End
            : draft.Methods[^1].Span.End;
        var words = section.Title.Span.Slice(behind - section.Title.Span.Start, int.MaxValue).Text;
        var query = words.StartsWith('?') ? words.IndexOf(' ', StringComparison.Ordinal) : 0;
        words = (query < 0 ? "" : words[query..]).Replace("`", "", StringComparison.Ordinal).Trim(' ', ':', '-', '–', '—', '*', '(', ')', '|', '（', '）');
        return words.Length > 0 && draft.Others.Count == 0 ? words : null;
    }
}
