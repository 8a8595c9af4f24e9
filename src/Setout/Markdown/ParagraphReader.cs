namespace Setout.Markdown;

/// <summary>The lines of what Markdig calls a paragraph: text, underlined headings, tables, definitions of links.</summary>
internal sealed class ParagraphReader(SourceText source)
{
    private readonly InlineReader inlines = new(source);

    /// <summary>Lines as one text; they are trimmed in place.</summary>
    public RichText Text(Span<TextLine> lines)
    {
        foreach (ref var line in lines)
            line = line.Trim(source);
        return inlines.Read(lines);
    }

    /// <summary>Cuts the lines into blocks. A table may follow a line of text directly, and text may follow a table.</summary>
    public void Read(Span<TextLine> lines, List<Block> blocks)
    {
        var start = 0;
        for (var line = 0; line < lines.Length; line++)
        {
            if (line == start && LinkDefinition.Is(lines[line].In(source)))
            {
                start++;
            }
            else if (line > start && Underline(lines[line]) is var level and > 0)
            {
                blocks.Add(Heading(lines[start..line], level, lines[line]));
                start = line + 1;
            }
            else if (line > start && TableReader.IsTable(source, lines[line - 1], lines[line]))
            {
                Flush(lines[start..(line - 1)], blocks);
                var end = TableReader.EndOfRows(source, lines, line + 1);
                blocks.Add(TableReader.Read(source, inlines, lines[line - 1], lines[line], lines[(line + 1)..end]));
                start = end;
                line = end - 1;
            }
        }
        Flush(lines[start..], blocks);
    }

    /// <summary>Takes tables out that stand between tabs; what is around them is text.</summary>
    private void Flush(Span<TextLine> lines, List<Block> blocks)
    {
        while (TabTable.Find(source, lines) is var (start, end))
        {
            AddText(lines[..start], blocks);
            blocks.Add(TabTable.Read(source, inlines, lines[start..end]));
            lines = lines[end..];
        }
        AddText(lines, blocks);
    }

    /// <summary>Takes code out whose fence got lost; what is around it is prose.</summary>
    private void AddText(Span<TextLine> lines, List<Block> blocks)
    {
        while (LostFence.Find(source, lines) is var (start, end))
        {
            AddProse(lines[..start], blocks);
            blocks.Add(LostFence.Read(source, lines[start..end]));
            lines = lines[end..];
        }
        AddProse(lines, blocks);
    }

    private void AddProse(Span<TextLine> lines, List<Block> blocks)
    {
        if (lines.IsEmpty)
            return;
        var text = Text(lines);
        blocks.Add(new Paragraph(text.Span, text));
    }

    private HeadingMark Heading(Span<TextLine> lines, int level, TextLine underline)
    {
        var title = Text(lines);
        return new(title.Span.To(underline.Span(source)), level, title);
    }

    private int Underline(TextLine line)
    {
        var text = line.In(source).Trim();
        if (text.Length == 0 || text[0] is not ('=' or '-') || text.ContainsAnyExcept(text[0]))
            return 0;
        return text[0] == '=' ? 1 : 2;
    }
}
