using Setout.Diagnostics;

namespace Setout.Export.Explain;

/// <summary>The line view. Each live text and each finding is looked at once, so that it stays linear.</summary>
internal static class ExplainedLines
{
    public static EquatableArray<ExplainedLine> Of(Design design, IEnumerable<LiveText> planned, EquatableArray<Diagnostic> findings)
    {
        var source = design.Source;
        var drives = new List<string>?[source.LineCount + 1];
        foreach (var live in design.LiveTexts.Concat(planned))
            Mark(drives, live.Span, live.Drives);
        var problems = new List<string>?[source.LineCount + 1];
        foreach (var finding in findings.Where(finding => IsNotUnderstood(finding.Rule)))
            MarkFirstLine(problems, finding.Span, finding.Message);
        return Enumerable.Range(1, source.LineCount).Select(number => Line(source, number, drives[number], problems[number])).ToEquatableArray();
    }

    private static ExplainedLine Line(SourceText source, int number, List<string>? drives, List<string>? problems)
    {
        var text = source.Line(number).Text;
        var kind = string.IsNullOrWhiteSpace(text) ? LineKind.Blank
            : problems is not null ? LineKind.NotUnderstood
            : drives is not null ? LineKind.Live
            : LineKind.Prose;
        var part = source.PartOf(source.Line(number).Start);
        return new ExplainedLine(part.Path, number - part.FirstLine + 1, text, kind, (drives ?? []).ToEquatableArray(), (problems ?? []).ToEquatableArray());
    }

    /// <summary>The rules that arise while reading, but those about structure and Markdown, which are about form.</summary>
    private static bool IsNotUnderstood(Rule rule) =>
        rule.Code is ['S', 'E', 'T', >= '1' and <= '8', '0', '0' or '1', _];

    private static void Mark(List<string>?[] lines, SourceSpan span, string text)
    {
        if (!span.IsWritten)
            return;
        var last = span.Source!.LineOf(Math.Max(span.Start, span.End - 1));
        for (var line = span.Position.Line; line <= last; line++)
            Add(lines, line, text);
    }

    private static void MarkFirstLine(List<string>?[] lines, SourceSpan span, string text)
    {
        if (span.IsWritten)
            Add(lines, span.Position.Line, text);
    }

    private static void Add(List<string>?[] lines, int line, string text)
    {
        var texts = lines[line] ??= [];
        if (texts.Count == 0 || texts[^1] != text)
            texts.Add(text);
    }
}
