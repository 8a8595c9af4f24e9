using Setout.Diagnostics;

namespace Setout.Sections.Architecture.Rules;

/// <summary>
/// An interaction names a component that is not listed.
///
/// **Why it matters.** The interactions say who calls whom. A name that no component bears is a component that nobody
/// described, or another name for one that is described elsewhere.
///
/// **Bad**
///
/// ```markdown
/// ## Architecture
///
/// ### System Components
///
/// **Components:**
/// - **Web**: What customers see
/// - **Orders**: Keeps the orders
///
/// ### Component Interactions
///
/// - Web → Ordres: places an order
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
/// - **Web**: What customers see
/// - **Orders**: Keeps the orders
///
/// ### Component Interactions
///
/// - Web → Orders: places an order
/// ```
///
/// **How to fix.** Use the name of the list, or add the component to it.
/// </summary>
internal static class UnknownComponentInInteraction
{
    public static Rule Rule { get; } = new("SET1023", "unknown-component-in-interaction", Severity.Warning, "An interaction names a component that is not listed");

    public static IEnumerable<Diagnostic> Check(CheckContext context)
    {
        var architecture = context.Design.Architecture;
        var names = architecture.Components.Select(component => component.Name.Value).ToList();
        foreach (var arrow in (architecture.InteractionsText?.Statements ?? []).SelectMany(Interaction.In))
            foreach (var (end, other) in new[] { (arrow.From, arrow.To), (arrow.To, arrow.From) })
                if (!names.Exists(name => ComponentNames.Same(name, end.Value)) && names.Exists(name => ComponentNames.Same(name, other.Value))
                    && DidYouMean.Nearest(end.Value, names) is { } meant)
                    yield return Rule.At(end.Span, $"no component is called `{end.Value}`").Suggesting(end, meant);
    }
}
