using Setout.Diagnostics;

namespace Setout.Sections.Architecture.Rules;

/// <summary>
/// A line of a diagram cannot be drawn.
///
/// **Why it matters.** Git hosts show an error instead of the whole picture when one line of a Mermaid diagram does not
/// parse.
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
///   Orders --> [Billing
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
/// **How to fix.** Correct the line. Text with brackets or slashes in a box stands between quotes: `A["/orders (list)"]`.
/// </summary>
internal static class BrokenDiagram
{
    public static Rule Rule { get; } = new("SET1024", "broken-diagram", Severity.Warning, "A line of a diagram cannot be drawn");

    public static IEnumerable<Diagnostic> Check(CheckContext context) =>
        from diagram in context.Design.Architecture.Diagrams
        from error in diagram.Errors
        select Rule.At(error.Span, $"this line of the diagram cannot be drawn: {error.Value}");
}
