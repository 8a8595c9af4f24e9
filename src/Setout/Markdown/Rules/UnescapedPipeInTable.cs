using Setout.Diagnostics;

namespace Setout.Markdown.Rules;

/// <summary>
/// A bar inside a code span of a table splits the cell on Git hosts.
///
/// **Why it matters.** Setout reads what you meant, but GitHub and GitLab split cells at every bar, in code too: the row
/// is shown with its columns shifted.
///
/// **Bad**
///
/// ```markdown
/// ## Data Models
///
/// ### Entity: Order
///
/// | field | type | note |
/// | --- | --- | --- |
/// | id | uuid | key |
/// | status | `draft | paid` | state |
/// ```
///
/// **Good**
///
/// ```markdown
/// ## Data Models
///
/// ### Entity: Order
///
/// | field | type | note |
/// | --- | --- | --- |
/// | id | uuid | key |
/// | status | `draft \| paid` | state |
/// ```
///
/// **How to fix.** Write `\|` for each bar inside the cell.
/// </summary>
internal static class UnescapedPipeInTable
{
    public static Rule Rule { get; } = new("SET9020", "unescaped-pipe-in-table", Severity.Warning, "A bar inside a code span of a table splits the cell on Git hosts");

    public static IEnumerable<Diagnostic> Check(CheckContext context) =>
        from table in OutlineWalk.Blocks(context.Outline).OfType<TableBlock>()
        from cell in table.Rows.SelectMany(row => row.Cells)
        let bars = Bars(cell.Span).ToList()
        where bars.Count > 0
        select Rule.At(bars[0], "Git hosts split the cell at this bar, although it stands in code: write `\\|`") with
        {
            Fix = new("Escape the bar", bars.Select(bar => new TextEdit(bar, "\\|")).ToEquatableArray()),
        };

    /// <summary>A cell was read as its author meant it, so a bar that is still in it stands in code.</summary>
    private static IEnumerable<SourceSpan> Bars(SourceSpan cell)
    {
        var text = cell.Text;
        for (var at = text.IndexOf('|', StringComparison.Ordinal); at >= 0; at = text.IndexOf('|', at + 1))
            if (at == 0 || text[at - 1] != '\\')
                yield return cell.Slice(at, 1);
    }
}
