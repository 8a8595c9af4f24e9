using Setout.Diagnostics;

namespace Setout.Sections.Deployment.Rules;

/// <summary>
/// The rollout plan does not say how to go back.
///
/// **Why it matters.** When a release goes wrong, nobody wants to invent the way back. What the migration has done to the
/// data decides whether there is one.
///
/// **Bad**
///
/// ```markdown
/// ## Deployment Strategy
///
/// ### Rollout Plan
///
/// - First one machine for an hour, then all
/// ```
///
/// **Good**
///
/// ```markdown
/// ## Deployment Strategy
///
/// ### Rollout Plan
///
/// - First one machine for an hour, then all
/// - Way back: deploy the previous image; the migration only adds columns
/// ```
///
/// **How to fix.** Say what is done to return to the previous version, and what becomes of the data written since.
/// </summary>
internal static class RolloutWithoutWayBack
{
    public static Rule Rule { get; } = new("SET7021", "rollout-without-way-back", Severity.Warning, "The rollout plan does not say how to go back");

    private static readonly string[] WaysBack =
    [
        "roll back", "rollback", "rolled back", "rolling back", "roll-back", "way back", "go back", "going back", "revert", "back out", "backout", "previous version", "previous release", "previous image", "prior version", "undo", "downgrade",
        "kill switch", "killswitch", "feature flag", "feature toggle", "blue/green", "blue-green", "switch back", "turn off", "turned off", "disable the", "restore", "down migration", "reversible",
        "回滚", "回退", "ロールバック", "切り戻し", "wycof", "rollbac", "reverter", "reversão", "revertir", "reversión", "rückroll", "zurück", "retour arrière", "restaur", "롤백", "quay lại", "hoàn tác", "откат",
    ];

    public static IEnumerable<Diagnostic> Check(CheckContext context)
    {
        if (context.Design.Deployment.Rollout is { NotApplicable: null, Placeholders.IsEmpty: true, Statements.IsEmpty: false } rollout
            && !Array.Exists(WaysBack, way => rollout.Span.Text.Contains(way, StringComparison.OrdinalIgnoreCase)))
            yield return Rule.At(rollout.Title.Span, $"{rollout.Title.Plain.Trim()} does not say how to go back: what is done when the release goes wrong?");
    }
}
