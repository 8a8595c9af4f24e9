namespace Setout.Export.Canonical;

/// <summary>A stretch of a block and its canonical text.</summary>
/// <param name="Span">As it stands in the document.</param>
/// <param name="Content">What it becomes.</param>
/// <param name="IsBullet">Whether it is an item of the list of labels.</param>
internal sealed record Piece(SourceSpan Span, string Content, bool IsBullet)
{
    /// <summary>Whether it is written anew, and the blank lines around it with it.</summary>
    public bool IsNew { get; init; }

    public static Piece AsItIs(SourceSpan span, bool isBullet = false) => new(span, span.Text, isBullet);
}
