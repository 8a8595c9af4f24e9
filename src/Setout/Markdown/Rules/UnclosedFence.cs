using Setout.Diagnostics;

namespace Setout.Markdown.Rules;

/// <summary>
/// A code fence is never closed.
///
/// **Why it matters.** Everything below it is code: none of the headings, entities and endpoints there are read.
///
/// **Bad**
///
/// ````markdown
/// ## Overview
///
/// ```text
/// Customers place orders.
///
/// ## Risks
///
/// - **Risk**: The mail provider is down.
/// ````
///
/// **Good**
///
/// ````markdown
/// ## Overview
///
/// ```text
/// Customers place orders.
/// ```
///
/// ## Risks
///
/// - **Risk**: The mail provider is down.
/// ````
///
/// **How to fix.** Write the closing fence: as many backticks as the opening one has.
/// </summary>
internal static class UnclosedFence
{
    public static Rule Rule { get; } = new("SET9024", "unclosed-fence", Severity.Error, "A code fence is never closed");

    public static IEnumerable<Diagnostic> Check(CheckContext context) =>
        from code in OutlineWalk.Blocks(context.Outline).OfType<CodeBlock>()
        where code.IsFenced && Fence.Of(code) is { IsClosed: false }
        let fence = Fence.Of(code)
        let heading = FirstHeading(code)
        select Rule.At(fence.Opening, "this fence is never closed: all that follows is read as code") with
        {
            Fix = heading is { } place ? new("Close the fence", [new TextEdit(place.Slice(0, 0), $"{fence.Marks}\n\n")]) : null,
        };

    /// <summary>The first line inside that looks like a heading of the document.</summary>
    private static SourceSpan? FirstHeading(CodeBlock code)
    {
        foreach (var line in code.Code.Lines)
            if (line.Text.StartsWith("## ", StringComparison.Ordinal) || line.Text.StartsWith("### ", StringComparison.Ordinal))
                return line;
        return null;
    }
}
