using Setout.Diagnostics;

namespace Setout.Sections.Deployment.Rules;

/// <summary>
/// Infrastructure does not say where a component runs.
///
/// **Why it matters.** Where the other parts have their place, the one that is not mentioned will be missing on the day
/// of the deployment.
///
/// **Bad**
///
/// ```markdown
/// ## Architecture
///
/// ### System Components
///
/// **Components:**
/// - **Orders**: Keeps the orders
/// - **Mailer**: Sends mails
///
/// ## Deployment Strategy
///
/// ### Infrastructure
///
/// - Orders: two containers behind a load balancer
/// ```
///
/// **Good**
///
/// ```markdown
/// ## Architecture
///
/// ### System Components
///
/// **Components:**
/// - **Orders**: Keeps the orders
/// - **Mailer**: Sends mails
///
/// ## Deployment Strategy
///
/// ### Infrastructure
///
/// - Orders: two containers behind a load balancer
/// - Mailer: one container
/// ```
///
/// **How to fix.** Name the component and say where it runs.
/// </summary>
internal static class ComponentWithoutPlace
{
    public static Rule Rule { get; } = new("SET7020", "component-without-place", Severity.Info, "Infrastructure does not say where a component runs");

    public static IEnumerable<Diagnostic> Check(CheckContext context)
    {
        if (context.Design.Deployment.Infrastructure is not { NotApplicable: null, Placeholders.IsEmpty: true, Statements.IsEmpty: false } infrastructure)
            return [];
        var words = Names.Words(infrastructure.Span.Text).Select(Names.Singular).ToHashSet(StringComparer.Ordinal);
        var placed = context.Design.Architecture.Components.ToLookup(component => Names.Words(component.Name.Value).All(word => words.Contains(Names.Singular(word))));
        // Only where the section speaks of components by name at all.
        if (placed[true].Count() < placed[false].Count())
            return [];
        var missing = placed[false].ToList();
        return Rule.AtAll(
                [.. missing.Select(component => component.Name.Span)],
                $"Infrastructure does not say where {Listing.Of(missing.Select(component => component.Name.Value))} {(missing.Count == 1 ? "runs" : "run")}",
                "no place for this either")
            .Select(finding => finding.Beside(infrastructure.Title.Span, "Infrastructure stands here"));
    }
}
