using Setout.Markdown;

namespace Setout.Sections;

/// <summary>
/// Sections of a document that has no headings, because it was pasted as text: a line that consists of the title of a section
/// opens it.
/// </summary>
internal static class BareSections
{
    private const int LongestTitle = 60;

    public static List<OutlineSection> Of(OutlineSection root)
    {
        var sections = new List<OutlineSection>();
        var (title, first) = ((Paragraph?)null, 0);
        for (var at = 0; at <= root.Blocks.Count; at++)
        {
            var opened = at < root.Blocks.Count && root.Blocks[at] is Paragraph { Text.Plain.Length: < LongestTitle } line && !SectionTitles.TopicsOf(line.Text.Plain).IsEmpty && !line.Text.Plain.Contains('.', StringComparison.Ordinal) ? line : null;
            if (at < root.Blocks.Count && opened is null)
                continue;
            if (title is not null)
                sections.Add(new(2, title.Text, title.Span.To(root.Blocks[at - 1].Span), root.Blocks.Skip(first).Take(at - first).ToEquatableArray(), []));
            (title, first) = (opened, at + 1);
        }
        return sections;
    }
}
