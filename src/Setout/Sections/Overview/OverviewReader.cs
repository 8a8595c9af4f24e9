using Setout.Markdown;

namespace Setout.Sections.Overview;

/// <summary>Outline sections become the overview as written.</summary>
internal static class OverviewReader
{
    private static readonly string[] Forms = ["Technical Design Document", "Technical Design", "Design Document", "Design Doc", "Software Design Document", "System Design", "Design", "TDD", "RFC", "Technical Specification"];

    public static OverviewSection Read(Outline document, DesignOutline outline, ReadingReport report)
    {
        var text = SectionTextReader.Read(outline.Of(Topic.Overview), outline.IsApart);
        var summary = text?.Statements.FirstOrDefault();
        var title = TitleOf(document);
        if (title is not null)
            report.Live(title.Span, "title of the API");
        if (summary is not null)
            report.Live(summary.Span, "summary of the API");
        return new(title, text, summary?.Text.Plain.Trim() ?? "");
    }

    private static Written<string>? TitleOf(Outline document)
    {
        foreach (var section in document.Root.Sections)
            if (section.Level == 1 && !section.Title.IsEmpty)
                return TitleOf(section.Title.Trim());
        return null;
    }

    /// <summary>Without "Technical Design:" in front or "Design Document" behind; all of it where nothing else is left.</summary>
    private static Written<string> TitleOf(RichText title)
    {
        var plain = title.Plain;
        if (Forms.Contains(plain, StringComparer.OrdinalIgnoreCase))
            return Slice(title, 0, plain.Length);
        foreach (var form in Forms)
            if (plain.StartsWith(form, StringComparison.OrdinalIgnoreCase) && Behind(plain, form.Length) is var start and > 0)
                return Slice(title, start, plain.Length - start);
        foreach (var form in Forms)
            if (plain.EndsWith(form, StringComparison.OrdinalIgnoreCase) && plain.AsSpan(0, plain.Length - form.Length).TrimEnd(" -–—:|").Length is var end and > 0 && end < plain.Length - form.Length)
                return Slice(title, 0, end);
        return Slice(title, 0, plain.Length);
    }

    private static int Behind(string plain, int at)
    {
        var start = at;
        while (start < plain.Length && plain[start] is ' ' or ':' or '-' or '–' or '—' or '|')
            start++;
        return start < plain.Length && plain.AsSpan(at, start - at).IndexOfAny(":-–—|") >= 0 ? start : 0;
    }

    private static Written<string> Slice(RichText title, int start, int length) => new(title.Plain.Substring(start, length), title.SpanOf(start, length));
}
