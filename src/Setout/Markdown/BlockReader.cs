using System.Runtime.InteropServices;
using Markdig.Extensions.Yaml;
using MarkdigBlock = Markdig.Syntax.Block;
using Md = Markdig.Syntax;

namespace Setout.Markdown;

/// <summary>A heading among blocks, before sections are nested.</summary>
internal sealed record HeadingMark(SourceSpan Span, int Level, RichText Title) : Block(Span);

/// <summary>Markdig's blocks become ours.</summary>
/// <param name="source">The text.</param>
/// <param name="offset">Where in it the document begins whose blocks these are.</param>
internal sealed class BlockReader(SourceText source, int offset)
{
    private readonly ParagraphReader paragraphs = new(source);
    private readonly List<TextLine> lines = [];

    /// <summary>The blocks of a container in order, headings among them.</summary>
    public List<Block> Read(Md.ContainerBlock container)
    {
        var blocks = new List<Block>(container.Count);
        foreach (var block in container)
            Read(block, blocks);
        return OpenLabels.Attach(blocks);
    }

    private void Read(MarkdigBlock block, List<Block> blocks)
    {
        switch (block)
        {
            case Md.HeadingBlock heading:
                blocks.Add(new HeadingMark(SpanOf(heading), heading.Level, paragraphs.Text(LinesOf(heading))));
                break;
            case Md.ParagraphBlock paragraph:
                paragraphs.Read(LinesOf(paragraph), blocks);
                break;
            case Md.ListBlock list:
                blocks.Add(new ListBlock(SpanOf(list), list.IsOrdered, Items(list)));
                break;
            case YamlFrontMatterBlock:
                break;
            case Md.CodeBlock code:
                blocks.Add(Code(code));
                break;
            case Md.QuoteBlock quote:
                blocks.Add(new QuoteBlock(SpanOf(quote), Read(quote).ToEquatableArray()));
                break;
            case Md.HtmlBlock html:
                blocks.Add(new HtmlBlock(SpanOf(html)));
                break;
        }
    }

    private EquatableArray<ListItem> Items(Md.ListBlock list)
    {
        var items = new List<ListItem>(list.Count);
        foreach (var item in list)
            items.Add(Item((Md.ListItemBlock)item));
        return items.ToEquatableArray();
    }

    private ListItem Item(Md.ListItemBlock item)
    {
        var blocks = Read(item);
        var text = RichText.Empty;
        if (blocks is [Paragraph first, ..])
        {
            text = first.Text;
            blocks.RemoveAt(0);
        }
        var (isChecked, rest) = TaskBox.Split(text);
        return new(SpanOf(item), rest, isChecked, blocks.ToEquatableArray());
    }

    private CodeBlock Code(Md.CodeBlock block)
    {
        var inside = LinesOf(block);
        var spans = new SourceSpan[inside.Length];
        for (var line = 0; line < spans.Length; line++)
            spans[line] = inside[line].Span(source);
        return block is Md.FencedCodeBlock fence
            ? new(SpanOf(block), (fence.Info ?? "").ToLowerInvariant(), fence.Arguments ?? "", new CodeText(spans), true)
            : new(SpanOf(block), "", "", new CodeText(spans), false);
    }

    /// <summary>The lines of a block, to be read before those of the next.</summary>
    private Span<TextLine> LinesOf(Md.LeafBlock block)
    {
        lines.Clear();
        for (var line = 0; line < block.Lines.Count; line++)
        {
            ref var slice = ref block.Lines.Lines[line].Slice;
            lines.Add(new(offset + slice.Start, offset + Math.Max(slice.Start, slice.End + 1)));
        }
        return CollectionsMarshal.AsSpan(lines);
    }

    /// <summary>Without the empty lines that Markdig counts to the end of a list, and inside the text even for a fence that is never closed.</summary>
    private SourceSpan SpanOf(MarkdigBlock block)
    {
        var span = source.Span(offset + block.Span.Start, block.Span.End + 1 - block.Span.Start);
        return new TextLine(span.Start, span.End).TrimEnd(source).Span(source);
    }
}
