using Setout.Diagnostics;

namespace Setout.Markdown.Rules;

/// <summary>
/// A diagram stands in running text.
///
/// **Why it matters.** Without a fence a Git host shows the source of the diagram as one long paragraph, with its line
/// breaks lost.
///
/// **Bad**
///
/// ```markdown
/// ## Architecture
///
/// ### System Components
///
/// flowchart TB
///   Web --> Orders
/// ```
///
/// **Good**
///
/// ````markdown
/// ## Architecture
///
/// ### System Components
///
/// ```mermaid
/// flowchart TB
///   Web --> Orders
/// ```
/// ````
///
/// **How to fix.** Put ```` ```mermaid ```` above it and ```` ``` ```` below it.
/// </summary>
internal static class UnfencedDiagram
{
    public static Rule Rule { get; } = new("SET9021", "unfenced-diagram", Severity.Warning, "A diagram stands in running text");

    public static IEnumerable<Diagnostic> Check(CheckContext context) =>
        from diagram in context.Design.Architecture.Diagrams
        where !diagram.IsFenced
        select Rule.At(FirstLine(diagram.Span), "this diagram is not fenced: Git hosts show it as running text") with
        {
            Fix = new("Fence the diagram", [new TextEdit(diagram.Span.Slice(0, 0), "```mermaid\n"), new TextEdit(diagram.Span.Slice(diagram.Span.Length, 0), "\n```")]),
        };

    private static SourceSpan FirstLine(SourceSpan span)
    {
        var end = span.Text.AsSpan().IndexOfAny('\r', '\n');
        return end < 0 ? span : span.Slice(0, end);
    }
}
