using Setout.Sections.Architecture;

namespace Setout.Export.Canonical;

/// <summary>In what two designs differ, apart from what their plans say.</summary>
internal static class DesignDifference
{
    public static string? Find(Design before, Design after) =>
        before.Overview != after.Overview ? "the overview would change"
        : !IsSame(before.Architecture, after.Architecture) ? "the architecture would change"
        : !before.DataModels.Entities.Select(entity => entity.Relationships).SequenceEqual(after.DataModels.Entities.Select(entity => entity.Relationships)) ? "a relationship would change"
        : before.Security != after.Security ? "the security considerations would change"
        : before.Performance != after.Performance ? "the performance considerations would change"
        : before.Testing != after.Testing ? "the testing strategy would change"
        : before.Deployment != after.Deployment ? "the deployment strategy would change"
        : before.TradeOffs != after.TradeOffs ? "a decision would change"
        : before.OpenQuestions != after.OpenQuestions ? "an open question would change"
        : before.Dependencies != after.Dependencies ? "a dependency would change"
        : before.Risks != after.Risks ? "a risk would change"
        : before.Suppressions.Count != after.Suppressions.Count ? "a suppression would change"
        : null;

    // A fence around a diagram is the point of rewriting it, and takes its lines out of the running text.
    private static bool IsSame(ArchitectureSection before, ArchitectureSection after) =>
        before.Components == after.Components && before.Diagrams.Select(Fenced).SequenceEqual(after.Diagrams.Select(Fenced));

    private static Diagram Fenced(Diagram diagram) => diagram with { IsFenced = true };
}
