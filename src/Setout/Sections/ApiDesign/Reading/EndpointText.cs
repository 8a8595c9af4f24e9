using Setout.Markdown;

namespace Setout.Sections.ApiDesign.Reading;

/// <summary>A text that introduces an endpoint.</summary>
/// <param name="Match">Where method and path stand, counted from the start of <paramref name="Span"/>.</param>
/// <param name="Span">The raw text.</param>
/// <param name="Name">Words in front that name it; empty if there are none.</param>
/// <param name="Rest">Words behind it, trimmed.</param>
internal sealed record EndpointText(EndpointMatch Match, SourceSpan Span, string Name, RichText Rest)
{
    private const int LongestLead = 100;

    public Written<string> Method(int index)
    {
        var (start, length) = Match.Methods[index];
        var span = Span.Slice(start, length);
        return new(span.Text, span);
    }

    public SourceSpan Path => Span.Slice(Match.PathStart, Match.End - Match.PathStart);

    /// <summary>The endpoint that a text begins with, a name or number in front aside; null if it only mentions one.</summary>
    public static EndpointText? Leading(RichText text)
    {
        if (!text.Span.IsWritten || text.Plain.Length == 0)
            return null;
        var raw = text.Span.Source!.Content.AsSpan(text.Span.Start, text.Span.Length);
        var match = EndpointScanner.Next(raw[..Math.Min(raw.Length, LongestLead + 200)]);
        if (match is null || match.Start > LongestLead)
            return null;
        var name = LeadOf(raw[..match.Start]);
        return name is null ? null : new(match, text.Span, name, RestOf(text, match));
    }

    /// <summary>The endpoint that a heading names anywhere in it.</summary>
    public static EndpointText? InHeading(RichText title)
    {
        if (!title.Span.IsWritten)
            return null;
        var raw = title.Span.Source!.Content.AsSpan(title.Span.Start, title.Span.Length);
        return EndpointScanner.Next(raw) is { } match ? new(match, title.Span, Bare(raw[..match.Start]), RestOf(title, match)) : null;
    }

    /// <summary>The name in front, empty where there is none; null where a sentence stands there.</summary>
    private static string? LeadOf(ReadOnlySpan<char> lead)
    {
        var trimmed = lead.TrimEnd(" \t`*_(\"'");
        if (trimmed.TrimStart(" \t`*_(\"'0123456789.)-#[]xX✅❌").IsEmpty)
            return "";
        if (trimmed[^1] is not (':' or '-' or '—' or '–' or '：') && !lead.TrimEnd(" \t`(").EndsWith("**"))
            return null;
        var name = Bare(trimmed);
        return name.AsSpan().Count(' ') < 8 ? name : null;
    }

    private static string Bare(ReadOnlySpan<char> words)
    {
        var text = words.ToString().Replace("**", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal);
        return TitleWords.WithoutNumber(text).Trim(' ', '\t', ':', '-', '—', '–', '→', '*', '_', '(', '：', '>', '[', '"');
    }

    private static RichText RestOf(RichText text, EndpointMatch match)
    {
        var end = text.Span.Start + match.End;
        var at = 0;
        foreach (var run in text.Runs)
        {
            if (run.Span.End > end)
            {
                at += Math.Clamp(end - run.Span.Start, 0, run.Text.Length);
                break;
            }
            at += run.Text.Length;
        }
        var rest = text.Slice(at, text.Plain.Length - at);
        var dress = 0;
        while (dress < rest.Plain.Length && rest.Plain[dress] is ' ' or '\t' or ':' or '-' or '–' or '—' or '→' or ')' or '`' or '*' or ',' or '：' or '|' or '.' or ';' or '"')
            dress++;
        return rest.Slice(dress, rest.Plain.Length - dress).Trim();
    }
}
