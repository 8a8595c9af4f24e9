using Setout.Cli.Documents;
using Setout.Diagnostics;

namespace Setout.Cli.Findings;

/// <summary>What <c>check</c> has to tell, in whichever format.</summary>
/// <param name="Documents">In the order they were named.</param>
/// <param name="MaxProblems">How many findings are written; all are counted.</param>
internal sealed record FindingsReport(IReadOnlyList<CheckedDocument> Documents, int MaxProblems)
{
    /// <summary>The findings to write, in order of document and position.</summary>
    public IEnumerable<(CheckedDocument Document, Diagnostic Finding)> Shown => All.Take(MaxProblems);

    public int Hidden => Math.Max(0, All.Count() - MaxProblems);

    public int Count(Severity severity) => All.Count(found => found.Finding.Severity == severity);

    public bool HasAny(Severity atLeast) => All.Any(found => found.Finding.Severity >= atLeast);

    private IEnumerable<(CheckedDocument Document, Diagnostic Finding)> All =>
        Documents.SelectMany(document => document.Findings.Select(finding => (document, finding)));
}
