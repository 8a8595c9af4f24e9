using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Setout.Markdown;

/// <summary>
/// Markdig for the block structure only: its inline parsing is quadratic or throws on hostile text, and it makes links and
/// emphasis of what stands in paths. Runs of text are read by <see cref="InlineReader"/>.
/// </summary>
internal static class MarkdownBlocks
{
    private static readonly MarkdownPipeline Pipeline = Build();

    public static MarkdownDocument Parse(string content) => Markdig.Markdown.Parse(content, Pipeline);

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePreciseSourceLocation();
        builder.InlineParsers.Clear();
        builder.BlockParsers.Replace<ParagraphBlockParser>(new PlainParagraphParser { ParseSetextHeadings = false });
        builder.BlockParsers.Find<HeadingBlockParser>()!.Closed += static (_, block) => ((LeafBlock)block).ProcessInlines = false;
        return builder.Build();
    }

    /// <summary>
    /// Keeps the lines of a paragraph. Markdig's own looks for definitions of links and underlined headings in ways that are
    /// quadratic in a long run of them; <see cref="ParagraphReader"/> finds both.
    /// </summary>
    private sealed class PlainParagraphParser : ParagraphBlockParser
    {
        public override bool Close(BlockProcessor processor, Markdig.Syntax.Block block)
        {
            ((LeafBlock)block).ProcessInlines = false;
            return true;
        }
    }
}
