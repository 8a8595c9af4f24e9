using System.Text;
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

    /// <summary>Where the links of the document lead inside it.</summary>
    public static HashSet<string> LinkedAnchors(SourceText source)
    {
        const string Opening = "(#";
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        var text = source.Content.AsSpan();
        for (var at = text.IndexOf(Opening); at >= 0; at = text.IndexOf(Opening))
        {
            text = text[(at + Opening.Length)..];
            var end = text.IndexOfAny(')', '\n', ' ');
            anchors.Add((end < 0 ? text : text[..end]).ToString());
        }
        return anchors;
    }

    /// <summary>What a Git host makes of a heading for links: lower case, blanks as hyphens, without punctuation.</summary>
    public static string Anchor(OutlineSection heading)
    {
        var anchor = new StringBuilder();
        foreach (var letter in heading.Title.Plain.Trim())
        {
            if (char.IsLetterOrDigit(letter) || letter is '-' or '_')
                anchor.Append(char.ToLowerInvariant(letter));
            else if (letter == ' ')
                anchor.Append('-');
        }
        return anchor.ToString();
    }
}
