using Setout.Markdown;
using Setout.Text;

namespace Setout.Tests.Markdown;

/// <summary>Outlines as text that a person can compare: one line a block, with line and column.</summary>
internal static class Outlines
{
    public static string Of(string markdown)
    {
        var lines = new List<string>();
        Add(OutlineReader.Read(new SourceText("t.md", markdown)).Root, 0, lines);
        return string.Join('\n', lines);
    }

    public static OutlineSection Root(string markdown) => OutlineReader.Read(new SourceText("t.md", markdown)).Root;

    public static RichText Text(string markdown) => ((Paragraph)Root(markdown).Blocks[0]).Text;

    /// <summary>Runs with their style: <c>{Code:/orders}</c>.</summary>
    public static string Runs(RichText text) =>
        string.Concat(text.Runs.Select(run => run.Style switch { RunStyle.None => run.Text, RunStyle.Break => "⏎", _ => $"{{{run.Style}:{run.Text}}}" }));

    private static void Add(OutlineSection section, int indent, List<string> lines)
    {
        if (section.Level > 0)
            lines.Add($"{new string(' ', indent)}{new string('#', section.Level)} {section.Span.Position} {Runs(section.Title)}");
        foreach (var block in section.Blocks)
            Add(block, indent + (section.Level > 0 ? 2 : 0), lines);
        foreach (var nested in section.Sections)
            Add(nested, indent + (section.Level > 0 ? 2 : 0), lines);
    }

    private static void Add(Block block, int indent, List<string> lines)
    {
        var start = new string(' ', indent);
        switch (block)
        {
            case Paragraph paragraph:
                lines.Add($"{start}text {Place(block)} {Runs(paragraph.Text)}");
                break;
            case ListBlock list:
                lines.Add($"{start}{(list.IsOrdered ? "numbers" : "bullets")} {Place(block)}");
                foreach (var item in list.Items)
                    Add(item, indent + 2, lines);
                break;
            case CodeBlock code:
                lines.Add($"{start}code {Place(block)} {code.Language}|{code.Arguments}|{code.Code.Text.Replace("\n", "\\n")}{(code.IsFenced ? "" : " (indented)")}");
                break;
            case TableBlock table:
                lines.Add($"{start}table {Place(block)} {string.Join(" | ", table.Header.Select(Runs))}");
                lines.AddRange(table.Rows.Select(row => $"{start}  row {row.Span.Position} {string.Join(" | ", row.Cells.Select(Runs))}"));
                break;
            case QuoteBlock quote:
                lines.Add($"{start}quote {Place(block)}");
                foreach (var inner in quote.Blocks)
                    Add(inner, indent + 2, lines);
                break;
            default:
                lines.Add($"{start}html {Place(block)} {block.Span.Text}");
                break;
        }
    }

    private static void Add(ListItem item, int indent, List<string> lines)
    {
        var box = item.Checked switch { null => "", true => "[x] ", false => "[ ] " };
        lines.Add($"{new string(' ', indent)}- {item.Span.Position} {box}{Runs(item.Text)}");
        foreach (var block in item.Blocks)
            Add(block, indent + 2, lines);
    }

    private static string Place(Block block) => $"{block.Span.Position}+{block.Span.Length}";
}
