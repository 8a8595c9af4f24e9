using Setout.Markdown;

namespace Setout.Types;

/// <summary>Text to be read in some notation, and the way from its offsets back to the document.</summary>
internal sealed class Passage
{
    private readonly object? origin;
    private readonly SourceSpan span;
    private readonly int offset;

    /// <param name="text">The text.</param>
    /// <param name="origin">The code or rich text that it is part of; null where it is written in one stretch, or stands nowhere.</param>
    /// <param name="span">That stretch.</param>
    /// <param name="offset">Where in either of them the text begins.</param>
    private Passage(string text, object? origin, SourceSpan span, int offset) => (Text, this.origin, this.span, this.offset) = (text, origin, span, offset);

    /// <summary>The text; offsets count its UTF-16 units.</summary>
    public string Text { get; }

    /// <summary>All of it.</summary>
    public SourceSpan Span => SpanOf(0, Text.Length);

    public static Passage Of(CodeText code) => new(code.Text, code, default, 0);

    public static Passage Of(SourceSpan span) => new(span.Text, null, span, 0);

    public static Passage Of(RichText text) => new(text.Plain, text, default, 0);

    /// <summary>Text that was put together and stands nowhere.</summary>
    public static Passage Of(string text) => new(text, null, default, 0);

    /// <summary>Where a stretch is written.</summary>
    public SourceSpan SpanOf(int start, int length) => origin switch
    {
        CodeText code => code.SpanOf(offset + start, length),
        RichText text => text.SpanOf(offset + start, length),
        _ => span.Slice(offset + start, length),
    };

    /// <summary>A part, cut to this one.</summary>
    public Passage Slice(int start, int length)
    {
        var from = Math.Clamp(start, 0, Text.Length);
        return new(Text.Substring(from, Math.Clamp(length, 0, Text.Length - from)), origin, span, offset + from);
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
