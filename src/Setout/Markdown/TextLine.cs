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
        var start = Start;
        while (start < End && char.IsWhiteSpace(source.Content[start]))
            start++;
        return new TextLine(start, End).TrimEnd(source);
    }

    /// <summary>Without blanks and line ends at the end.</summary>
    public TextLine TrimEnd(SourceText source)
    {
        var end = End;
        while (end > Start && char.IsWhiteSpace(source.Content[end - 1]))
            end--;
        return new(Start, end);
    }
}
