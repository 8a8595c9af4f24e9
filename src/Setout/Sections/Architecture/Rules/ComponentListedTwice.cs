using Setout.Diagnostics;

namespace Setout.Sections.Architecture.Rules;

/// <summary>
/// A component is listed twice.
///
/// **Why it matters.** Two entries for one part are two descriptions of it, and one of them will be out of date.
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
/// - **Web**: What customers see
/// - **Orders**: Takes payments
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
/// - **Web**: What customers see
/// - **Payments**: Takes payments
/// ```
///
/// **How to fix.** Join the two entries, or give one of them its own name.
/// </summary>
internal static class ComponentListedTwice
{
    public static Rule Rule { get; } = new("SET1025", "component-listed-twice", Severity.Warning, "A component is listed twice");

    public static IEnumerable<Diagnostic> Check(CheckContext context)
    {
        var first = new Dictionary<string, Component>(StringComparer.OrdinalIgnoreCase);
        foreach (var component in context.Design.Architecture.Components)
            if (component.Name.Value.Length > 0 && !first.TryAdd(component.Name.Value, component))
                yield return Rule.At(component.Name.Span, $"`{component.Name.Value}` is listed already")
                    .Beside(first[component.Name.Value].Name.Span, "it is listed here first");
    }
}
