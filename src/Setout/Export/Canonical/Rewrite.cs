using System.Text;

namespace Setout.Export.Canonical;

/// <summary>A block and the text to put in its place.</summary>
/// <param name="Span">The block.</param>
/// <param name="NewText">With the line ends of the document.</param>
/// <param name="What">For people: <c>the table of `Order`</c>.</param>
internal sealed record Rewrite(SourceSpan Span, string NewText, string What)
{
    /// <summary>Whether code spans may go: those of SQL are no Markdown.</summary>
    public bool MayLoseBackticks { get; init; }

    /// <summary>Whether the new text is made from the model alone, so that a word which is in no model would be lost.</summary>
    public bool IsFromModel { get; init; }

    /// <summary>What its author wrote for people in it, each word of which must be kept.</summary>
    public string Prose { get; init; } = Span.Text;

    public bool IsChange => Span.Text != NewText;

    /// <summary>The document with these blocks, which are in order and do not overlap, rewritten.</summary>
    public static string Apply(SourceText source, IReadOnlyList<Rewrite> rewrites)
    {
        var text = new StringBuilder();
        var at = 0;
        foreach (var rewrite in rewrites)
        {
            text.Append(source.Content, at, rewrite.Span.Start - at).Append(rewrite.NewText);
            at = rewrite.Span.End;
        }
        return text.Append(source.Content, at, source.Content.Length - at).ToString();
    }
}
