using Setout.Markdown;

namespace Setout.Types;

/// <summary>Text to be read in some notation, and the way from its offsets back to the document.</summary>
internal sealed class Passage
{
    private readonly Func<int, int, SourceSpan> place;

    private Passage(string text, Func<int, int, SourceSpan> place) => (Text, this.place) = (text, place);

    /// <summary>The text; offsets count its UTF-16 units.</summary>
    public string Text { get; }

    /// <summary>All of it.</summary>
    public SourceSpan Span => SpanOf(0, Text.Length);

    public static Passage Of(CodeText code) => new(code.Text, code.SpanOf);

    public static Passage Of(SourceSpan span) => new(span.Text, span.Slice);

    public static Passage Of(RichText text) => new(text.Plain, text.SpanOf);

    /// <summary>Text that was put together and stands nowhere.</summary>
    public static Passage Of(string text) => new(text, static (_, _) => default);

    /// <summary>Where a stretch is written.</summary>
    public SourceSpan SpanOf(int start, int length) => place(start, length);

    /// <summary>A part, cut to this one.</summary>
    public Passage Slice(int start, int length)
    {
        var from = Math.Clamp(start, 0, Text.Length);
        return new(Text.Substring(from, Math.Clamp(length, 0, Text.Length - from)), (at, count) => place(from + at, count));
    }

    /// <summary>A part without the white space around it.</summary>
    public Passage Trim(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(Text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(Text[end - 1]))
            end--;
        return Slice(start, end - start);
    }

    /// <summary>A stretch with what it says.</summary>
    public Written<string> Written(int start, int length) => new(Text.Substring(start, length), SpanOf(start, length));
}
