using Setout.Cli.Output;

namespace Setout.Cli.Findings;

/// <summary>The line that MSBuild, Visual Studio and Rider take for an error of the build: <c>design.md(57,3,57,9): error SET3012: message</c>.</summary>
internal static class MsBuildFindings
{
    public static void Write(FindingsReport report, TextWriter output)
    {
        foreach (var (document, finding) in report.Shown)
        {
            var (file, start, end) = FindingPlace.Of(finding.Span, document);
            var place = $"{file}({start.Line},{start.Column},{end.Line},{end.Column})";
            output.WriteLine($"{place}: {finding.Severity.Word()} {finding.Rule.Code}: {Visible.Of(finding.Message)} [{finding.Rule.Slug}]");
        }
    }
}
