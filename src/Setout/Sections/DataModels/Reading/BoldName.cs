using Setout.Markdown;

namespace Setout.Sections.DataModels.Reading;

/// <summary>A bold line that names the entity whose fields stand directly below it: <c>**Order**</c> and a list.</summary>
internal static class BoldName
{
    /// <summary>What the line says of the entity; null where it is prose, or no fields follow.</summary>
    public static EntityHeading? Of(Paragraph paragraph, Block next)
    {
        if (next is not (ListBlock or TableBlock or CodeBlock) || Bold(paragraph.Text) is not { } title || EntityHeading.Read(title) is not { } heading)
            return null;
        var entry = new EntityEntry(heading.Name, paragraph.Span) { Table = heading.Table };
        return Labels.Of(title.Plain) == LabelKind.None && EntityBlocks.IsNotation(next, entry) ? heading : null;
    }

    /// <summary>The bold words of a line that holds no others but a remark in parentheses and a colon: <c>**Order** (new):</c>; null of any other line.</summary>
    private static RichText? Bold(RichText text)
    {
        if (text.IsAll(RunStyle.Strong))
            return WithoutColon(text);
        var length = 0;
        foreach (var run in text.Runs.TakeWhile(run => (run.Style & RunStyle.Strong) != 0))
            length += run.Text.Length;
        var rest = text.Plain.AsSpan(length).Trim().TrimEnd([':', '：']).TrimEnd();
        var isRemark = rest is ['(', .., ')'] or ['（', .., '）'];
        return length == 0 || !(rest.IsEmpty || isRemark) ? null : IsIdentifier(rest) ? text : WithoutColon(text.Slice(0, length));
    }

    /// <summary>A remark in small letters may be the name of the table.</summary>
    private static bool IsIdentifier(ReadOnlySpan<char> remark) => remark.Length > 2 && !remark[1..^1].ContainsAnyExcept("abcdefghijklmnopqrstuvwxyz_0123456789");

    private static RichText WithoutColon(RichText text) => text.Slice(0, text.Plain.AsSpan().TrimEnd([' ', ':', '：']).Length);
}
