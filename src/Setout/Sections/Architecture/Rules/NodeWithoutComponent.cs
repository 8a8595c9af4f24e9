using Setout.Diagnostics;

namespace Setout.Sections.Architecture.Rules;

/// <summary>
/// The diagram shows what the list of components does not name.
///
/// **Why it matters.** Each part of a system has somebody who builds it, runs it and is asked about it. A box that only
/// the diagram knows has no description and no owner.
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
///   Web --> Orders --> Billing
/// ```
///
/// **Components:**
/// - **Web**: What customers see
/// - **Orders**: Keeps the orders
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
/// **How to fix.** Name the part in the list and say what it is responsible for, or take it out of the diagram.
///
/// Where the list names less than half of what is drawn, the two show different things (files, infrastructure), and nothing is
/// reported.
/// </summary>
internal static class NodeWithoutComponent
{
    public static Rule Rule { get; } = new("SET1021", "node-without-component", Severity.Info, "The diagram shows what the list of components does not name");

    public static IEnumerable<Diagnostic> Check(CheckContext context)
    {
        var components = context.Design.Architecture.Components;
        if (components.IsEmpty)
            return [];
        var nodes = ComponentNames.DrawnNodes(context.Design.Architecture);
        var unnamed = nodes
            .Where(node => !components.Any(component => ComponentNames.Shows(node, component)))
            .ToList();
        if (unnamed.Count * 2 > nodes.Count)
            return [];
        return Rule.AtAll(
            [.. unnamed.Select(node => node.Span)],
            $"the list of components does not name {Listing.Of(unnamed.Select(ComponentNames.Of))}",
            "not in the list either");
    }
}
