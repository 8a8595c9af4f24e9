using Setout.Diagnostics;
using Setout.Planning;
using Setout.Sections.Architecture;

namespace Setout.Export.Canonical;

/// <summary>A document, read and planned, in the parts that rewriting must not change.</summary>
internal sealed record Meaning(ReadResult Read, PlanResult Planned)
{
    private readonly EquatableArray<Diagnostic> findings = Checker.Check(Read, Planned);

    public SourceText Source => Read.Design.Source;

    public Design Design => Read.Design;

    public Plan Plan => Planned.Plan;

    public static Meaning Of(SourceText source)
    {
        var read = DesignReader.Read(source);
        return new Meaning(read, Planner.Plan(read.Design));
    }

    /// <summary>Whether <paramref name="after"/> says and means the same, and has no finding that this one has not.</summary>
    public bool IsKeptBy(Meaning after) =>
        WithoutReasons(Plan) == WithoutReasons(after.Plan) && SaysTheSame(Design, after.Design) && HasNoNewFinding(after);

    private static bool SaysTheSame(Design before, Design after) =>
        before.Overview == after.Overview
        && SaysTheSame(before.Architecture, after.Architecture)
        && SaysTheSame(before.DataModels.Entities.SelectMany(entity => entity.Relationships), after.DataModels.Entities.SelectMany(entity => entity.Relationships))
        && before.Security == after.Security
        && before.Performance == after.Performance
        && before.Testing == after.Testing
        && before.Deployment == after.Deployment
        && before.TradeOffs == after.TradeOffs
        && before.OpenQuestions == after.OpenQuestions
        && before.Dependencies == after.Dependencies
        && before.Risks == after.Risks
        && before.Suppressions.Count == after.Suppressions.Count;

    // A fence around a diagram is the point of rewriting it, and takes its lines out of the running text.
    private static bool SaysTheSame(ArchitectureSection before, ArchitectureSection after) =>
        before.Components == after.Components && SaysTheSame(before.Diagrams.Select(Fenced), after.Diagrams.Select(Fenced));

    private static Diagram Fenced(Diagram diagram) => diagram with { IsFenced = true };

    private static bool SaysTheSame<T>(IEnumerable<T> before, IEnumerable<T> after) => before.SequenceEqual(after);

    private bool HasNoNewFinding(Meaning after)
    {
        var allowed = findings.CountBy(finding => finding.Rule).ToDictionary();
        return after.findings.CountBy(finding => finding.Rule).All(found => found.Value <= allowed.GetValueOrDefault(found.Key));
    }

    // A reason may say "the table has no such column" where there is a table no more: what was concluded is what counts.
    private static Plan WithoutReasons(Plan plan) => plan with
    {
        Entities = plan.Entities.Select(WithoutReasons).ToEquatableArray(),
        Endpoints = plan.Endpoints.Select(endpoint => endpoint with { Inferences = [] }).ToEquatableArray(),
    };

    private static PlannedEntity WithoutReasons(PlannedEntity entity) => entity with
    {
        Inferences = [],
        Fields = entity.Fields.Select(field => field with { Inferences = [] }).ToEquatableArray(),
    };
}
