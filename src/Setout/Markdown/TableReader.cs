namespace Setout.Markdown;

/// <summary>
/// Pipe tables. A bar inside a code span does not separate cells, which is what its author meant (and Markdig reads), though
/// GitHub splits there.
/// </summary>
internal static class TableReader
{
    /// <summary>Whether two lines are the head of a table.</summary>
    public static bool IsTable(SourceText source, TextLine header, TextLine delimiter)
    {
        var marks = delimiter.In(source);
        if (marks.ContainsAnyExcept("|-: \t") || !marks.Contains('-'))
            return false;
        return marks.Contains('|') && (header.In(source).Contains('|') || marks.Trim()[0] == '|');
    }

    /// <summary>The line behind the last row: a line without a bar is text again.</summary>
    public static int EndOfRows(SourceText source, ReadOnlySpan<TextLine> lines, int from)
    {
        while (from < lines.Length && lines[from].In(source).Contains('|'))
            from++;
        return from;
    }

    public static TableBlock Read(SourceText source, InlineReader inlines, TextLine header, TextLine delimiter, ReadOnlySpan<TextLine> rows)
    {
        var bodies = new TableRowBlock[rows.Length];
        for (var row = 0; row < rows.Length; row++)
            bodies[row] = new(rows[row].Trim(source).Span(source), Cells(source, inlines, rows[row]));
        var last = (rows.Length > 0 ? rows[^1] : delimiter).Trim(source);
        return new(header.Trim(source).Span(source).To(last.Span(source)), Cells(source, inlines, header), EquatableArray.Over(bodies));
    }

    private static EquatableArray<RichText> Cells(SourceText source, InlineReader inlines, TextLine line)
    {
        line = line.Trim(source);
        var cells = new List<RichText>();
        BacktickRuns? backticks = null;
        var start = line.Length > 0 && source.Content[line.Start] == '|' ? line.Start + 1 : line.Start;
        for (var at = start; at < line.End; at++)
        {
            if (source.Content[at] == '\\')
                at++;
            else if (source.Content[at] == '`')
                at = BehindCode(source, backticks ??= new(source.Content, line.End), at, line.End) - 1;
            else if (source.Content[at] == '|')
                cells.Add(Cell(source, inlines, start, start = at + 1));
        }
        if (start < line.End)
            cells.Add(Cell(source, inlines, start, line.End + 1));
        return cells.ToEquatableArray();
    }

    private static int BehindCode(SourceText source, BacktickRuns backticks, int at, int end)
    {
        var length = BacktickRuns.LengthAt(source.Content, at, end);
        var close = backticks.Find(length, at + length);
        return close < 0 ? at + length : close + length;
    }

    private static RichText Cell(SourceText source, InlineReader inlines, int start, int next) =>
        inlines.Read(new TextLine(start, next - 1).Trim(source), true);
}
