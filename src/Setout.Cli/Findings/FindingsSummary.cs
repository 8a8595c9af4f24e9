using Setout.Cli.Output;
using Setout.Diagnostics;

namespace Setout.Cli.Findings;

/// <summary>The last line: what was looked at and how many findings there are.</summary>
internal static class FindingsSummary
{
    public static string Write(FindingsReport report, Ink ink)
    {
        var name = report.Documents is [{ Document.Text: var text }] ? string.Join(", ", text.Parts.Select(part => part.Path)) : Words.Count(report.Documents.Count, "document");
        return $"{name}: {Counts(report, ink)}";
    }

    private static string Counts(FindingsReport report, Ink ink)
    {
        var parts = new[] { Severity.Error, Severity.Warning, Severity.Info }
            .Where(severity => report.Count(severity) > 0)
            .Select(severity => ink.Paint(Count(report.Count(severity), severity), severity.Style()))
            .ToList();
        return parts.Count == 0 ? ink.Paint("no findings", Style.Green) + Understood(report) : string.Join(", ", parts);
    }

    private static string Count(int count, Severity severity) =>
        severity == Severity.Info ? $"{count} info" : Words.Count(count, severity.Word());

    private static string Understood(FindingsReport report) =>
        $" in {Words.Count(report.Documents.Sum(document => document.Plan.Entities.Count), "entity", "entities")}" +
        $" and {Words.Count(report.Documents.Sum(document => document.Plan.Endpoints.Count), "endpoint")}";
}
