using Setout.Cli.Documents;
using Setout.Cli.Findings;
using Setout.Diagnostics;

namespace Setout.Cli.Run;

/// <summary>What of the findings is told before serving.</summary>
internal static class StartFindings
{
    private const int Most = 20;

    /// <summary>Errors and warnings, not too many: the rest is for <c>setout check</c>.</summary>
    public static FindingsReport Of(CheckedDocument document) =>
        new([document with { Findings = document.Findings.Where(finding => finding.Severity > Severity.Info).ToEquatableArray() }], Most);
}
