namespace Setout.Markdown;

/// <summary>Lines whose cells have tabs between them, as a table that was copied out of a page arrives. The first line is the head.</summary>
internal static class TabTable
{
    private const int FewestLines = 2;

    /// <summary>The first run of such lines; null where there is none.</summary>
    public static (int Start, int End)? Find(SourceText source, ReadOnlySpan<TextLine> lines)
    {
        for (var start = 0; start < lines.Length; start++)
        {
            var end = start;
            while (end < lines.Length && HasCells(source, lines[end]))
                end++;
            if (end - start >= FewestLines)
                return (start, end);
            start = end;
        }
        return null;
    }

    public static TableBlock Read(SourceText source, InlineReader inlines, ReadOnlySpan<TextLine> lines)
    {
        var rows = new TableRowBlock[lines.Length - 1];
        for (var row = 0; row < rows.Length; row++)
            rows[row] = new(lines[row + 1].Trim(source).Span(source), Cells(source, inlines, lines[row + 1]));
        return new(lines[0].Trim(source).Span(source).To(lines[^1].Trim(source).Span(source)), Cells(source, inlines, lines[0]), EquatableArray.Over(rows));
    }

    private static bool HasCells(SourceText source, TextLine line)
    {
        if (!line.In(source).Contains('\t'))
            return false;
        var text = line.In(source).Trim();
        return text.Contains('\t') && text[0] is not ('|' or '-' or '*' or '#');
    }

    private static EquatableArray<RichText> Cells(SourceText source, InlineReader inlines, TextLine line)
    {
        line = line.Trim(source);
        var cells = new List<RichText>();
        var start = line.Start;
        for (var at = line.Start; at <= line.End; at++)
        {
            if (at < line.End && source.Content[at] != '\t')
                continue;
            if (at > start)
                cells.Add(inlines.Read(new TextLine(start, at).Trim(source), true));
            start = at + 1;
        }
        return cells.ToEquatableArray();
    }
}
