namespace Setout.Markdown;

/// <summary>
/// The inside of a code block as one string, with the way back to the document: indentation that belongs to the
/// surrounding list is not part of the code, so offsets in it are not simply shifted.
/// </summary>
public sealed class CodeText : IEquatable<CodeText>
{
    private readonly int[] lineStarts;
    private readonly SourceSpan[] lines;

    /// <summary>Joins lines with <c>\n</c>.</summary>
    /// <param name="lines">The lines, each without indentation and line end.</param>
    public CodeText(IEnumerable<SourceSpan> lines)
    {
        this.lines = [.. lines];
        lineStarts = new int[this.lines.Length];
        var at = 0;
        for (var line = 0; line < this.lines.Length; line++)
        {
            lineStarts[line] = at;
            at += this.lines[line].Length + 1;
        }
        Text = string.Create(Math.Max(0, at - 1), this.lines, static (text, lines) =>
        {
            for (var line = 0; line < lines.Length; line++)
            {
                lines[line].Chars.CopyTo(text);
                text = text[lines[line].Length..];
                if (line == lines.Length - 1)
                    break;
                text[0] = '\n';
                text = text[1..];
            }
        });
    }

    /// <summary>The code, lines separated by <c>\n</c>.</summary>
    public string Text { get; }

    /// <summary>The lines as they stand in the document.</summary>
    public IReadOnlyList<SourceSpan> Lines => lines;

    /// <summary>Everything from the first to the last line; <c>default</c> for empty code.</summary>
    public SourceSpan Span => lines.Length == 0 ? default : lines[0].To(lines[^1]);

    /// <summary>Where a stretch of <see cref="Text"/> stands in the document.</summary>
    public SourceSpan SpanOf(int start, int length)
    {
        if (lines.Length == 0)
            return default;
        var first = PlaceOf(start);
        return length == 0 ? first : first.To(PlaceOf(start + length - 1).Source!.Span(PlaceOf(start + length - 1).Start, 1));
    }

    /// <inheritdoc/>
    public bool Equals(CodeText? other) => other is not null && other.Text == Text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CodeText);

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    private SourceSpan PlaceOf(int offset)
    {
        var found = Array.BinarySearch(lineStarts, offset);
        var line = Math.Max(0, found >= 0 ? found : ~found - 1);
        var inLine = Math.Min(offset - lineStarts[line], lines[line].Length);
        return lines[line].Source!.Span(lines[line].Start + inLine, 0);
    }
}
