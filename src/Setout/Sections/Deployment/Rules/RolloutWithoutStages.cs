using Setout.Diagnostics;

namespace Setout.Sections.Deployment.Rules;

/// <summary>
/// The rollout plan has no stages.
///
/// **Why it matters.** A release that reaches everybody at once breaks for everybody at once.
///
/// **Bad**
///
/// ```markdown
/// ## Deployment Strategy
///
/// ### Rollout Plan
///
/// - Deployed by the pipeline; rollback to the previous image
/// ```
///
/// **Good**
///
/// ```markdown
/// ## Deployment Strategy
///
/// ### Rollout Plan
///
/// - First the staging system, then 10 % of the traffic for a day, then all
/// - Rollback to the previous image
/// ```
///
/// **How to fix.** Say what comes first, how long it is watched, and what comes then. For a system with a handful of
/// users one stage is enough: say so.
/// </summary>
internal static class RolloutWithoutStages
{
    public static Rule Rule { get; } = new("SET7022", "rollout-without-stages", Severity.Info, "The rollout plan has no stages");

    private static readonly string[] Stages =
    [
        "stage", "phase", "canary", "first", "then", "step", "pilot", "beta", "gradual", "percent", "%", "week", "day", "blue/green", "blue-green", "rolling", "feature flag", "wave", "cohort", "at once", "everybody", "all users", "one region",
        "阶段", "灰度", "段階", "etap", "fase", "phase", "stufe", "étape", "단계", "giai đoạn", "этап",
    ];

    public static IEnumerable<Diagnostic> Check(CheckContext context)
    {
        if (context.Design.Deployment.Rollout is { NotApplicable: null, Placeholders.IsEmpty: true, Statements: { Count: 1 or 2 } statements } rollout
            && statements.All(statement => statement.Children.IsEmpty) && !Array.Exists(Stages, stage => Body(rollout).Contains(stage, StringComparison.OrdinalIgnoreCase)))
            yield return Rule.At(rollout.Title.Span, $"{rollout.Title.Plain.Trim()} has no stages: what comes first, and what is watched before the rest follows?");
    }

    /// <summary>Without the heading, which may itself be called Phases.</summary>
    private static string Body(SectionText rollout) => string.Join('\n', rollout.Statements.Select(statement => statement.Text.Plain));
}
