using Setout.Cli.Documents;
using Setout.Diagnostics;

namespace Setout.Cli.Findings;

/// <summary>Workflow commands, which GitHub shows as annotations of the changed lines.</summary>
internal static class GitHubFindings
{
    public static void Write(FindingsReport report, TextWriter output)
    {
        foreach (var (document, finding) in report.Shown)
            output.WriteLine(Command(finding, document));
    }

    private static string Command(Diagnostic finding, CheckedDocument document)
    {
        var place = FindingPlace.Of(finding.Span, document);
        // GitHub takes columns only where both ends are on one line.
        var columns = place.IsOneLine ? $",col={place.Start.Column},endColumn={place.End.Column}" : "";
        var properties = $"file={Property(place.File)},line={place.Start.Line},endLine={place.End.Line}{columns}";
        return $"::{Level(finding.Severity)} {properties},title={Property($"{finding.Rule.Code} {finding.Rule.Slug}")}::{Data(Message(finding, document))}";
    }

    private static string Message(Diagnostic finding, CheckedDocument document)
    {
        var lines = new List<string> { finding.Message };
        lines.AddRange(finding.Related.Select(related => $"{related.Message}: {FindingPlace.Of(related.Span, document)}"));
        if (finding.Fix is { } fix)
            lines.Add($"Fix: {fix.Title}");
        return string.Join('\n', lines);
    }

    private static string Level(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "notice",
    };

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
