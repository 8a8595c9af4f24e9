using Setout.Cli.Documents;
using Setout.Cli.Output;
using Setout.Diagnostics;

namespace Setout.Cli.Findings;

/// <summary>Findings for a person: the line, the source with a caret, the other half of a contradiction, the fix, a summary.</summary>
internal static class TextFindings
{
    public static void Write(FindingsReport report, TextWriter output, Ink ink, int width)
    {
        foreach (var (document, finding) in report.Shown)
        {
            WriteFinding(finding, document, output, ink, width);
            output.WriteLine();
        }
        if (report.Hidden > 0)
            output.WriteLine($"… and {Words.Count(report.Hidden, "more finding")}: --max-problems {report.Hidden + report.MaxProblems} shows all.");
        output.WriteLine(FindingsSummary.Write(report, ink));
    }

    private static void WriteFinding(Diagnostic finding, CheckedDocument document, TextWriter output, Ink ink, int width)
    {
        var place = FindingPlace.Of(finding.Span, document);
        var severity = ink.Paint($"{finding.Severity.Word()} {finding.Rule.Code}", finding.Severity.Style());
        var slug = ink.Paint($"[{finding.Rule.Slug}]", Style.Faint);
        output.WriteLine($"{ink.Paint(place.ToString(), Style.Bold)}: {severity} {Visible.Of(finding.Message)} {slug}");
        var gutter = SourceFrame.Write(finding.Span, finding.Severity.Style(), output, ink, width);
        foreach (var related in finding.Related)
            output.WriteLine($"{gutter}{Visible.Of(related.Message)}: {FindingPlace.Of(related.Span, document)}");
        if (finding.Fix is { } fix)
            output.WriteLine($"{gutter}{ink.Paint("fix", Style.Green)}: {Visible.Of(fix.Title)}");
    }
}
