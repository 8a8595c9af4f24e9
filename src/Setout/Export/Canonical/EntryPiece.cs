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
            return IsDescription(entry, endpoint) ? Bullet(entry, "**Description**:", entry.Text.Span.Text) : Piece.AsItIs(entry.Span, isItem);
        var canonical = CanonicalLabel.Of(label.Label.Value);
        if (canonical.Part is EndpointPart.Unknown or EndpointPart.Base or EndpointPart.Name || entry.Section is not null)
            return Piece.AsItIs(entry.Span, isItem);
        var path = canonical.Part == EndpointPart.Path ? PathText(label.Value, endpoint) : null;
        return isItem && path is null && IsCanonical(entry, canonical)
            ? Piece.AsItIs(entry.Span, isBullet: true)
            : Bullet(entry, canonical.Text, path ?? RawValue(entry.Text, label));
    }

    /// <summary>The sentence below the heading that the reader took for the description.</summary>
    private static bool IsDescription(Entry entry, Endpoint endpoint) =>
        entry.Siblings == 0 && endpoint.Description is { } description && description.Span.IsSamePlace(entry.Text.Span) && !entry.Text.IsEmpty;

    private static bool IsCanonical(Entry entry, CanonicalLabel label) =>
        entry.Span.Text.StartsWith($"- {label.Text}", StringComparison.Ordinal) && entry.Blocks.All(IsNested);

    /// <summary>A fence at column 0 behind a bullet is no part of it for a Git host, which then draws two lists.</summary>
    private static bool IsNested(Block block) => DocumentLines.IndentOf(block.Span) is not "";

    /// <summary>The path between backticks, as it is spelt; null where the value is that already, or more than a path.</summary>
    private static string? PathText(RichText value, Endpoint endpoint)
    {
        var canonical = $"`{endpoint.Path.Value}`";
        return value.Plain.Trim() == endpoint.Path.Value && !value.Span.Text.Contains(canonical, StringComparison.Ordinal) ? canonical : null;
    }

    /// <summary>
    /// What stands behind the label, with its own marks: the span of the value begins behind them where it begins with a code
    /// span or with emphasis.
    /// </summary>
    private static string RawValue(RichText text, Labelled label)
    {
        var behind = text.Span.Text.AsSpan(Math.Clamp(label.Label.Span.End - text.Span.Start, 0, text.Span.Length));
        var marks = behind.Length - behind.TrimStart("*_`)").Length;
        behind = behind[marks..].TrimStart();
        if (behind is [':' or '：' or '—' or '–' or '→' or '-', ..])
            behind = behind[1..];
        if (marks == 0 && label.Form is LabelForm.Bold or LabelForm.BoldOnly)
            behind = behind.TrimStart("*_");
        return behind.TrimStart('>').Trim().ToString();
    }

    private static Piece Bullet(Entry entry, string label, string text)
    {
        var words = DocumentLines.Lines(text).ToList();
        List<string> lines = [words[0].Length > 0 ? $"- {label} {words[0]}" : $"- {label}", .. words.Skip(1).Select(word => "  " + word.Trim())];
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
