namespace Setout.Markdown;

/// <summary>A line of a block as offsets in the document: without indentation, markers of surrounding blocks and line end.</summary>
internal readonly record struct TextLine(int Start, int End)
{
    public int Length => End - Start;

    public ReadOnlySpan<char> In(SourceText source) => source.Content.AsSpan(Start, Length);

    public SourceSpan Span(SourceText source) => new(source, Start, Length);

    /// <summary>Without blanks at both ends.</summary>
    public TextLine Trim(SourceText source)
    {
        var (start, end) = (Start, End);
        while (start < end && char.IsWhiteSpace(source.Content[start]))
            start++;
        while (end > start && char.IsWhiteSpace(source.Content[end - 1]))
            end--;
        return new(start, end);
    }
}
