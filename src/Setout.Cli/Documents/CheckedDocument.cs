using Setout.Diagnostics;

namespace Setout.Cli.Documents;

/// <summary>A document, what it says, what it means and what is wrong with it.</summary>
internal sealed record CheckedDocument(Document Document, Design Design, Plan Plan, EquatableArray<Diagnostic> Findings)
{
    /// <summary>Whether nothing of a design was found in it: no section, no entity, no endpoint.</summary>
    public bool IsNoDesign { get; } = Design is
    {
        Overview.Text: null, Architecture.Text: null, DataModels.Text: null, ApiDesign.Text: null, Security.Text: null, Performance.Text: null,
        Testing.Text: null, Deployment.Text: null, TradeOffs.Text: null, OpenQuestions.Text: null, Dependencies.Text: null, Risks.Text: null,
        DataModels.Entities.Count: 0, ApiDesign.Endpoints.Count: 0,
    };

    /// <summary>What is not filled in yet drives nothing, and what is written beside it can be served; any other error prevents it.</summary>
    public bool CanBeServed =>
        !Findings.Any(finding => finding.Severity == Severity.Error && !finding.Rule.Code.StartsWith("SET0", StringComparison.Ordinal));

    public static CheckedDocument Of(Document document)
    {
        var read = DesignReader.Read(document.Text);
        var planned = Planner.Plan(read.Design);
        return new CheckedDocument(document, read.Design, planned.Plan, Checker.Check(read, planned));
    }
}
