using System.Buffers;
using Setout.Markdown;

namespace Setout.Sections.Overview;

/// <summary>The other documents of a design, as one of them names them: <c>Designs: [database](db-plan.md), api-plan.md</c>.</summary>
public static class DesignLinks
{
    private const string Extension = ".md";

    private static readonly SearchValues<char> Around = SearchValues.Create(" \t\r\n,;()[]<>`\"'|");

    /// <summary>The paths as written, each once, in order. A document that names itself is not left out.</summary>
    public static EquatableArray<Written<string>> Of(Outline outline)
    {
        var links = new List<Written<string>>();
        Add(outline.Root, links);
        return links.DistinctBy(link => link.Value).ToEquatableArray();
    }

    private static void Add(OutlineSection section, List<Written<string>> links)
    {
        for (var at = 0; at < section.Blocks.Count; at++)
        {
            if (section.Blocks[at] is Paragraph paragraph && IsLabelled(paragraph.Text))
                links.AddRange(In(at + 1 < section.Blocks.Count && section.Blocks[at + 1] is ListBlock behind ? paragraph.Span.To(behind.Span) : paragraph.Span));
            if (section.Blocks[at] is ListBlock list)
                foreach (var item in list.Items)
                    if (IsLabelled(item.Text))
                        links.AddRange(In(item.Span));
        }
        foreach (var nested in section.Sections)
            Add(nested, links);
    }

    private static bool IsLabelled(RichText text)
    {
        var plain = text.Plain.AsSpan().Trim();
        if (!plain.StartsWith("Design", StringComparison.OrdinalIgnoreCase))
            return false;
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
