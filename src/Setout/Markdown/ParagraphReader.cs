namespace Setout.Markdown;

/// <summary>The lines of what Markdig calls a paragraph: text, underlined headings, tables, definitions of links.</summary>
internal sealed class ParagraphReader(SourceText source)
{
    /// <summary>Lines as one text.</summary>
    public RichText Text(List<TextLine> lines)
    {
        for (var line = 0; line < lines.Count; line++)
            lines[line] = lines[line].Trim(source);
        return InlineReader.Read(source, lines);
    }

    /// <summary>Cuts the lines into blocks. A table may follow a line of text directly, and text may follow a table.</summary>
    public void Read(List<TextLine> lines, List<Block> blocks)
    {
        var start = 0;
        for (var line = 0; line < lines.Count; line++)
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
                blocks.Add(TableReader.Read(source, lines[line - 1], lines[line], lines[(line + 1)..end]));
                start = end;
                line = end - 1;
            }
        }
        Flush(lines[start..], blocks);
    }

    private void Flush(List<TextLine> lines, List<Block> blocks) =>
        Cut(lines, blocks, TabTable.Find, TabTable.Read, rest => Cut(rest, blocks, LostFence.Find, LostFence.Read, prose => AddProse(prose, blocks)));

    /// <summary>Takes out the stretches that are something else than text; what is between them goes on.</summary>
    private void Cut(
        List<TextLine> lines, List<Block> blocks, Func<SourceText, List<TextLine>, int, (int Start, int End)?> find,
        Func<SourceText, List<TextLine>, Block> read, Action<List<TextLine>> between)
    {
        var start = 0;
        while (find(source, lines, start) is var (from, end))
        {
            between(lines[start..from]);
            blocks.Add(read(source, lines[from..end]));
            start = end;
        }
        between(lines[start..]);
    }

    private void AddProse(List<TextLine> lines, List<Block> blocks)
    {
        if (lines.Count == 0)
            return;
        var text = Text(lines);
        blocks.Add(new Paragraph(text.Span, text));
    }

    private HeadingMark Heading(List<TextLine> lines, int level, TextLine underline)
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
