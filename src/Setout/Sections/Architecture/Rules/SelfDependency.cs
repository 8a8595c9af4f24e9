using Setout.Diagnostics;

namespace Setout.Sections.Architecture.Rules;

/// <summary>
/// A component is drawn as depending on itself.
///
/// **Why it matters.** An arrow from a part to itself is nearly always a slip of the pen: the other end was meant to be
/// another part.
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
///   Orders --> Orders
/// ```
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
///   Web --> Orders
///   Orders --> Billing
/// ```
/// ````
///
/// **How to fix.** Let the arrow end at the part that was meant. If the part really calls itself, say so on the arrow:
/// `Orders -- retries --> Orders`.
/// </summary>
internal static class SelfDependency
{
    public static Rule Rule { get; } = new("SET1022", "self-dependency", Severity.Warning, "A component is drawn as depending on itself");

    public static IEnumerable<Diagnostic> Check(CheckContext context) =>
        from diagram in context.Design.Architecture.Diagrams
        where diagram.Kind is "flowchart" or "graph"
        from edge in diagram.Edges
        where edge.From == edge.To && edge.Label.Length == 0
        select Rule.At(edge.Span, $"`{edge.From}` points at itself: which part was meant?");
}
