namespace Setout.Markdown.Rules;

/// <summary>The lines around a fenced block.</summary>
/// <param name="Opening">The opening line.</param>
/// <param name="Marks">Its backticks or tildes.</param>
/// <param name="IsClosed">Whether a closing line follows.</param>
internal sealed record Fence(SourceSpan Opening, string Marks, bool IsClosed)
{
    public static Fence Of(CodeBlock code)
    {
        var text = code.Span.Text.TrimEnd();
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var opening = end < 0 ? text : text[..end];
        var mark = opening.Length > 0 ? opening[0] : '`';
        var marks = opening[..(opening.Length - opening.TrimStart(mark).Length)];
        // In a quotation or list the closing line has that one's marks in front.
        var last = text[(text.LastIndexOf('\n') + 1)..].Trim(' ', '\t', '>');
        var isClosed = end >= 0 && last.Length >= marks.Length && last.All(sign => sign == mark);
        return new(code.Span.Slice(0, opening.Length), marks, isClosed);
    }
}
