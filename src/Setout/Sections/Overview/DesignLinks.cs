using System.Buffers;
using Setout.Markdown;

namespace Setout.Sections.Overview;

/// <summary>The other documents of a design, as one of them names them: <c>Designs: [database](db-plan.md), api-plan.md</c>.</summary>
public static class DesignLinks
{
    private const string Extension = ".md";

    private static readonly SearchValues<char> Around = SearchValues.Create(" \t\r\n,;()[]<>`\"'|");

    /// <summary>The paths as written, each once, in order. A document that names itself is not left out.</summary>
    public static EquatableArray<Written<string>> Of(Outline outline) =>
        OutlineWalk.Sections(outline).Append(outline.Root).SelectMany(section => Of(section.Blocks)).DistinctBy(link => link.Value).ToEquatableArray();

    private static IEnumerable<Written<string>> Of(EquatableArray<Block> blocks)
    {
        for (var at = 0; at < blocks.Count; at++)
        {
            if (blocks[at] is Paragraph paragraph && IsLabelled(paragraph.Text))
                foreach (var link in In(at + 1 < blocks.Count && blocks[at + 1] is ListBlock behind ? paragraph.Span.To(behind.Span) : paragraph.Span))
                    yield return link;
            if (blocks[at] is ListBlock list)
                foreach (var link in list.Items.Where(item => IsLabelled(item.Text)).SelectMany(item => In(item.Span)))
                    yield return link;
        }
    }

    private static bool IsLabelled(RichText text)
    {
        var plain = text.Plain.AsSpan().Trim();
        var colon = plain.IndexOf(':');
        return colon > 0 && plain[..colon].Trim() is var label && (label.Equals("Designs", StringComparison.OrdinalIgnoreCase) || label.Equals("Design documents", StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<Written<string>> In(SourceSpan span)
    {
        var text = span.Text;
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny(Around);
            var end = length < 0 ? text.Length : start + length;
            var word = text[start..end];
            if (word.Length > Extension.Length && word.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) && !word.Contains("://", StringComparison.Ordinal))
                yield return new(word, span.Slice(start, word.Length));
            start = end + 1;
        }
    }
}
