using Setout.Diagnostics;

namespace Setout.Sections.Deployment.Rules;

/// <summary>
/// An objective has no figure.
///
/// **Why it matters.** "High availability" can neither be watched nor missed. An objective says which figure of what,
/// over which time.
///
/// **Bad**
///
/// ```markdown
/// ## Deployment Strategy
///
/// ### Monitoring
///
/// - SLO: high availability of the API
/// ```
///
/// **Good**
///
/// ```markdown
/// ## Deployment Strategy
///
/// ### Monitoring
///
/// - SLO: 99.9 % of requests to the API succeed, over 30 days
/// ```
///
/// **How to fix.** Write the number and the unit: `99.9 % of requests succeed over 30 days`, `p95 &lt; 250 ms on GET
/// /orders`.
/// </summary>
internal static class ObjectiveWithoutNumber
{
    public static Rule Rule { get; } = new("SET7023", "objective-without-number", Severity.Warning, "An objective has no figure");

    private static readonly string[] Objectives = ["slo", "sla", "sli", "objective", "target", "threshold", "alert when", "alert if", "alert on", "alarm", "error budget"];

    public static IEnumerable<Diagnostic> Check(CheckContext context)
    {
        var deployment = context.Design.Deployment;
        return Unmeasurable.Find(Rule, deployment.MonitoringText, deployment.Monitoring, IsObjective, "how much of what, over which time?");
    }

    /// <summary>Whole words only: `target` is one, `slow` is not.</summary>
    private static bool IsObjective(Statement statement)
    {
        var words = $" {string.Join(' ', Names.Words(statement.Text.Plain))} ";
        return Array.Exists(Objectives, objective => words.Contains($" {objective} ", StringComparison.Ordinal) || words.Contains($" {objective}s ", StringComparison.Ordinal));
    }
}
