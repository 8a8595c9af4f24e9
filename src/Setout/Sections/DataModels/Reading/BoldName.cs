using Setout.Markdown;

namespace Setout.Sections.DataModels.Reading;

/// <summary>A bold line that names the entity whose fields stand directly below it: <c>**Order**</c> and a list.</summary>
internal static class BoldName
{
    /// <summary>What the line says of the entity; null where it is prose, or no fields follow.</summary>
    public static EntityHeading? Of(Paragraph paragraph, Block next)
    {
        if (!paragraph.Text.IsAll(RunStyle.Strong) || next is not (ListBlock or TableBlock or CodeBlock) || EntityHeading.Read(paragraph.Text) is not { } heading)
            return null;
        var entry = new EntityEntry(heading.Name, paragraph.Span) { Table = heading.Table };
        return Labels.Of(paragraph.Text.Plain) == LabelKind.None && EntityBlocks.IsNotation(next, entry) ? heading : null;
    }
}
