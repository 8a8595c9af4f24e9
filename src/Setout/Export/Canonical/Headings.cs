using Setout.Markdown;

namespace Setout.Export.Canonical;

/// <summary>The headings of a document by where they start.</summary>
internal static class Headings
{
    public static Dictionary<int, OutlineSection> Of(Outline outline)
    {
        var headings = new Dictionary<int, OutlineSection>();
        var open = new Stack<OutlineSection>([outline.Root]);
        while (open.TryPop(out var section))
        {
            if (section.Level is >= 1 and <= 6)
                headings.TryAdd(section.Span.Start, section);
            foreach (var nested in section.Sections)
                open.Push(nested);
        }
        return headings;
    }
}
