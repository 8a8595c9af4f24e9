using System.Text;

namespace Setout.Markdown;

/// <summary>The raw text of a block whose inline content is to be read: one line in place, or several joined by <c>\n</c>.</summary>
internal readonly struct InlineText
{
    private readonly SourceText source;
    private readonly List<TextLine>? lines;
    private readonly int[]? lineStarts;

    public InlineText(SourceText source, TextLine line)
    {
        this.source = source;
        (Content, Start, End) = (source.Content, line.Start, line.End);
    }

    public InlineText(SourceText source, List<TextLine> lines)
    {
        this.source = source;
        this.lines = lines;
        lineStarts = new int[lines.Count];
        var joined = new StringBuilder();
        for (var line = 0; line < lines.Count; line++)
        {
            lineStarts[line] = joined.Length;
            joined.Append(lines[line].In(source)).Append('\n');
        }
        joined.Length--;
        (Content, Start, End) = (joined.ToString(), 0, joined.Length);
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
