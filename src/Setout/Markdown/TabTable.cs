namespace Setout.Markdown;

/// <summary>Lines whose cells have tabs between them, as a table that was copied out of a page arrives. The first line is the head.</summary>
internal static class TabTable
{
    private const int FewestLines = 2;

    /// <summary>The first run of such lines from a line on; null where there is none.</summary>
    public static (int Start, int End)? Find(SourceText source, List<TextLine> lines, int from)
    {
        for (var start = from; start < lines.Count; start++)
        {
            var end = start;
            while (end < lines.Count && HasCells(source, lines[end]))
                end++;
            if (end - start >= FewestLines)
                return (start, end);
            start = end;
        }
        return null;
    }

    public static TableBlock Read(SourceText source, List<TextLine> lines)
    {
        var rows = lines.Skip(1).Select(line => new TableRowBlock(line.Trim(source).Span(source), Cells(source, line))).ToEquatableArray();
        return new(lines[0].Trim(source).Span(source).To(lines[^1].Trim(source).Span(source)), Cells(source, lines[0]), rows);
    }

    private static bool HasCells(SourceText source, TextLine line)
    {
        var text = line.In(source).Trim();
        return text.Contains('\t') && text[0] is not ('|' or '-' or '*' or '#');
    }

    private static EquatableArray<RichText> Cells(SourceText source, TextLine line)
    {
        line = line.Trim(source);
        var cells = new List<RichText>();
        var start = line.Start;
        for (var at = line.Start; at <= line.End; at++)
        {
            if (at < line.End && source.Content[at] != '\t')
                continue;
            if (at > start)
                cells.Add(InlineReader.Read(source, new TextLine(start, at).Trim(source), true));
            start = at + 1;
        }
        return cells.ToEquatableArray();
    }
}
