using Setout.Diagnostics;
using Setout.Export.Model;

namespace Setout.Export.Canonical;

/// <summary>A document, read and planned, in the parts that rewriting must not change.</summary>
internal sealed record Meaning(ReadResult Read, PlanResult Planned)
{
    private readonly EquatableArray<Diagnostic> findings = Checker.Check(Read, Planned);

    public SourceText Source => Read.Design.Source;

    public Design Design => Read.Design;

    public Plan Plan => Planned.Plan;

    private readonly string model = ModelJson.Export(Read.Design, withLines: false);

    public static Meaning Of(SourceText source)
    {
        var read = DesignReader.Read(source);
        return new Meaning(read, Planner.Plan(read.Design));
    }

    /// <summary>What <paramref name="after"/> would change; null if it says and means the same, and has no finding that this has not.</summary>
    public string? Difference(Meaning after) =>
        PlanDifference.Find(Plan, after.Plan) ?? DesignDifference.Find(Design, after.Design) ?? (model != after.model ? "a name as it is spelt would change" : NewFinding(after));

    private string? NewFinding(Meaning after)
    {
        var allowed = findings.CountBy(finding => finding.Rule).ToDictionary();
        return after.findings.CountBy(finding => finding.Rule).FirstOrDefault(found => found.Value > allowed.GetValueOrDefault(found.Key)).Key is { } rule
            ? $"a finding of {rule.Code} would arise"
            : null;
    }
}
