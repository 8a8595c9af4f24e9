using Setout.Diagnostics;

namespace Setout.Sections.Architecture.Rules;

/// <summary>
/// A component of the list is not in the diagram.
///
/// **Why it matters.** Diagram and list are two views of one thing. Whoever looks only at the diagram will not know of
/// the component.
///
/// **Bad**
///
/// ````markdown
/// ## Architecture
///
/// ### System Components
///
/// ```mermaid
/// flowchart LR
///   Web --> Orders
/// ```
///
/// **Components:**
/// - **Web**: What customers see
/// - **Orders**: Keeps the orders
/// - **Billing**: Writes the invoices
/// ````
///
/// **Good**
///
/// ````markdown
/// ## Architecture
///
/// ### System Components
///
/// ```mermaid
/// flowchart LR
///   Web --> Orders --> Billing
/// ```
///
/// **Components:**
/// - **Web**: What customers see
/// - **Orders**: Keeps the orders
/// - **Billing**: Writes the invoices
/// ````
///
/// **How to fix.** Draw the component, or take it off the list.
///
/// Where none of them is drawn, diagram and list show different things, and nothing is reported.
/// </summary>
internal static class ComponentMissingFromDiagram
{
    public static Rule Rule { get; } = new("SET1020", "component-missing-from-diagram", Severity.Info, "A component of the list is not in the diagram");

    public static IEnumerable<Diagnostic> Check(CheckContext context)
    {
        var nodes = ComponentNames.DrawnNodes(context.Design.Architecture);
        if (nodes.Count == 0)
            return [];
        var named = context.Design.Architecture.Components.Where(component => component.Name.Value.Length > 0).ToList();
        var missing = named
            .Where(component => !IsChange(component.Name.Value) && !nodes.Exists(node => ComponentNames.Shows(node, component)))
            .ToList();
        if (missing.Count == named.Count)
            return [];
        return Rule.AtAll(
            [.. missing.Select(component => component.Name.Span)],
            $"the diagram does not show {Listing.Of(missing.Select(component => component.Name.Value))}",
            "not in the diagram either");
    }

    /// <summary>A heading over what a change adds or alters, or a file, is no component: "Modified components", "Shared types (new)".</summary>
    private static bool IsChange(string name) =>
        name.Contains('/', StringComparison.Ordinal)
        || Array.Exists<string>(["modified ", "new components", "existing ", "changes", "(new)", "(modified)", "utility functions", "变更", "新增", "修改", "扩展", "変更", "追加", "(nuevo)", "(novo)"], word => name.Contains(word, StringComparison.OrdinalIgnoreCase));
}
