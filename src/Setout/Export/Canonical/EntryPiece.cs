using Setout.Markdown;
using Setout.Sections;
using Setout.Sections.ApiDesign;
using Setout.Sections.ApiDesign.Reading;

namespace Setout.Export.Canonical;

/// <summary>One thing that stands in the block of an endpoint, as a labelled bullet where it has a label.</summary>
internal static class EntryPiece
{
    public static Piece Of(Entry entry, Endpoint endpoint)
    {
        var isItem = entry.Siblings > 0;
        if (entry.Label is not { Form: not LabelForm.Code } label)
            return IsDescription(entry, endpoint) ? Bullet(entry, "**Description**:", entry.Text.Span) : Piece.AsItIs(entry.Span, isItem);
        var part = EndpointLabels.PartOf(label.Label.Value);
        if (part is EndpointPart.Unknown or EndpointPart.Base or EndpointPart.Name || entry.Section is not null)
            return Piece.AsItIs(entry.Span, isItem);
        var value = part == EndpointPart.Path ? PathText(label.Value, endpoint) : null;
        return isItem && value is null && IsCanonical(entry, label, part)
            ? Piece.AsItIs(entry.Span, isBullet: true)
            : Bullet(entry, CanonicalLabel.Of(label, part), label.Value.Span, value);
    }

    /// <summary>The sentence below the heading that the reader took for the description.</summary>
    private static bool IsDescription(Entry entry, Endpoint endpoint) =>
        entry.Siblings == 0 && endpoint.Description is { } description && description.Span.IsSamePlace(entry.Text.Span) && !entry.Text.IsEmpty;

    private static bool IsCanonical(Entry entry, Labelled label, EndpointPart part) =>
        entry.Span.Text.StartsWith($"- {CanonicalLabel.Of(label, part)}", StringComparison.Ordinal) && entry.Blocks.All(IsNested);

    /// <summary>A fence at column 0 behind a bullet is no part of it for a Git host, which then draws two lists.</summary>
    private static bool IsNested(Block block) => DocumentLines.IndentOf(block.Span) is not "";

    /// <summary>The path between backticks with its parameters in braces; null where the value is that already, or more than a path.</summary>
    private static string? PathText(RichText value, Endpoint endpoint)
    {
        var canonical = $"`{CanonicalPath.Of(endpoint.Path.Value)}`";
        return value.Plain.Trim() == endpoint.Path.Value && value.Span.Text != canonical ? canonical : null;
    }

    private static Piece Bullet(Entry entry, string label, SourceSpan value, string? text = null)
    {
        var lines = new List<string> { $"- {label}" };
        var words = DocumentLines.Lines(text ?? value.Text.Trim()).ToList();
        if (words[0].Length > 0)
            lines = [$"- {label} {words[0].Trim()}", .. words.Skip(1).Select(word => "  " + word.Trim())];
        foreach (var block in entry.Blocks)
        {
            // A table or a paragraph right below the words would be taken for more of them.
            if (block is not (CodeBlock or ListBlock))
                lines.Add("");
            lines.AddRange(DocumentLines.Indented(block.Span, "  "));
        }
        return new Piece(entry.Span, DocumentLines.Join(entry.Span.Source!, lines), IsBullet: true) { IsNew = true };
    }
}
