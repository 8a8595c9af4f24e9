namespace Setout.Markdown;

/// <summary>The raw text of a block whose inline content is to be read: one line in place, or several joined by <c>\n</c>.</summary>
internal readonly struct InlineText
{
    private readonly SourceText source;
    private readonly TextLine[]? lines;
    private readonly int[]? lineStarts;

    public InlineText(SourceText source, TextLine line)
    {
        this.source = source;
        (Content, Start, End) = (source.Content, line.Start, line.End);
    }

    public InlineText(SourceText source, ReadOnlySpan<TextLine> lines)
    {
        this.source = source;
        this.lines = lines.ToArray();
        lineStarts = new int[lines.Length];
        var length = 0;
        for (var line = 0; line < lines.Length; line++)
        {
            lineStarts[line] = length;
            length += lines[line].Length + 1;
        }
        Content = string.Create(length - 1, (source, this.lines, lineStarts), static (joined, state) =>
        {
            joined.Fill('\n');
            for (var line = 0; line < state.lines.Length; line++)
                state.lines[line].In(state.source).CopyTo(joined[state.lineStarts[line]..]);
        });
        (Start, End) = (0, Content.Length);
    }

    /// <summary>What is read, from <see cref="Start"/> to <see cref="End"/>.</summary>
    public string Content { get; }

    public int Start { get; }

    public int End { get; }

    /// <summary>Where a stretch is written; its line ends and indentations included where it goes over several lines.</summary>
    public SourceSpan Span(int start, int end)
    {
        if (lines is null)
            return new(source, start, end - start);
        var from = Place(start);
        return new(source, from, Math.Max(0, (end == start ? from : Place(end - 1) + 1) - from));
    }

    private int Place(int offset)
    {
        var found = Array.BinarySearch(lineStarts!, offset);
        var line = found >= 0 ? found : ~found - 1;
        return lines![line].Start + offset - lineStarts![line];
    }
}
