using Setout.Diagnostics;

namespace Setout.Sections.Deployment.Rules;

/// <summary>
/// An objective has a figure and does not say of what.
///
/// **Why it matters.** A number that is a number of nothing cannot be measured.
///
/// **Bad**
///
/// ```markdown
/// ## Deployment Strategy
///
/// ### Monitoring
///
/// - SLO: 99.9 %
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
/// **How to fix.** Say what is counted or timed, and where.
/// </summary>
internal static class ObjectiveWithoutSignal
{
    public static Rule Rule { get; } = new("SET7024", "objective-without-signal", Severity.Warning, "An objective has a figure and does not say of what");

    private static readonly HashSet<string> Empty = new(StringComparer.Ordinal) { "slo", "sla", "sli", "objective", "target", "threshold", "goal", "at", "least", "most", "above", "below", "over", "under", "the", "a", "of", "is", "to", "alert" };

    public static IEnumerable<Diagnostic> Check(CheckContext context)
    {
        var bare = context.Design.Deployment.Monitoring
            .Where(stated => !stated.Measures.IsEmpty && stated.Statement.Children.IsEmpty && stated.Measures.All(measure => Names.Words(measure.Subject).All(Empty.Contains)))
            .ToList();
        if (bare.Count == 0)
            return [];
        return Rule.AtAll(
            [.. bare.Select(stated => stated.Measures[0].Span)],
            bare.Count == 1 ? $"{bare[0].Measures[0].Span.Text.Trim()} of what?" : $"{bare.Count} figures do not say of what, the first is {bare[0].Measures[0].Span.Text.Trim()}",
            "of what?");
    }
}
