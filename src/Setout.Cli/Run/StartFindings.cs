using Setout.Cli.Documents;
using Setout.Cli.Findings;
using Setout.Diagnostics;

namespace Setout.Cli.Run;

/// <summary>What of the findings is told before serving, and which of them prevent it.</summary>
internal static class StartFindings
{
    private const int Most = 20;

    /// <summary>Errors and warnings, not too many: the rest is for <c>setout check</c>.</summary>
    public static FindingsReport Of(CheckedDocument document) =>
        new([document with { Findings = document.Findings.Where(finding => finding.Severity > Severity.Info).ToEquatableArray() }], Most);

    /// <summary>What is not filled in yet drives nothing, and what is written beside it can be served; every other error prevents.</summary>
    public static bool Prevent(CheckedDocument document) =>
        document.Findings.Any(finding => finding.Severity == Severity.Error && !finding.Rule.Code.StartsWith("SET0", StringComparison.Ordinal));
}
