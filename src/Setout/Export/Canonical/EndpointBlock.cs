using System.Text;
using Setout.Markdown;
using Setout.Sections.ApiDesign;
using Setout.Sections.ApiDesign.Reading;

namespace Setout.Export.Canonical;

/// <summary>The block of an endpoint: its heading and what stands below it, up to a nested heading.</summary>
internal static class EndpointBlock
{
    /// <summary>The block and its canonical text.</summary>
    public static (SourceSpan Span, string Content) Write(OutlineSection section, Endpoint endpoint)
    {
        var pieces = new List<Piece> { Heading(section) };
        foreach (var entry in Entries.Of(section.Blocks).Where(entry => entry.Span.IsWritten && entry.Span.Start >= pieces[^1].Span.End))
            pieces.Add(EntryPiece.Of(entry, endpoint));
        // A sentence alone is no list.
        if (pieces.Count(piece => piece.IsBullet) == 1)
            pieces = [.. pieces.Select(piece => piece.IsBullet ? Piece.AsItIs(piece.Span) : piece)];
        return (pieces[0].Span.To(pieces[^1].Span), Join(pieces, section.Span.Source!));
    }

    private static Piece Heading(OutlineSection section) => Piece.AsItIs(section.Span.Source!.Line(section.Span.Position.Line));

    /// <summary>What stands between two pieces stays, but where a new bullet meets a bullet or a heading.</summary>
    private static string Join(List<Piece> pieces, SourceText source)
    {
        var end = DocumentLines.EndOf(source);
        var text = new StringBuilder(pieces[0].Content);
        for (var at = 1; at < pieces.Count; at++)
        {
            var (before, piece) = (pieces[at - 1], pieces[at]);
            var isNew = before.IsNew || piece.IsNew;
            var gap = source.Content[before.Span.End..Math.Max(before.Span.End, piece.Span.Start)];
            text.Append(!isNew ? gap : before.IsBullet && piece.IsBullet ? end : end + end).Append(piece.Content);
        }
        return text.ToString();
    }
}
