namespace Setout.Markdown;

/// <summary>All parts of an outline, in order of position.</summary>
internal static class OutlineWalk
{
    /// <summary>The sections, the root first.</summary>
    public static IEnumerable<OutlineSection> Sections(Outline outline) => Sections(outline.Root);

    /// <summary>The blocks, those inside lists and quotations included.</summary>
    public static IEnumerable<Block> Blocks(Outline outline) => Sections(outline).SelectMany(section => Blocks(section.Blocks));

    /// <summary>The headings, paragraphs, items and cells.</summary>
    public static IEnumerable<RichText> Texts(Outline outline) => Texts(outline.Root);

    /// <inheritdoc cref="Texts(Outline)"/>
    public static IEnumerable<RichText> Texts(OutlineSection root) =>
        Sections(root).SelectMany(section => Blocks(section.Blocks).SelectMany(Texts).Prepend(section.Title));

    /// <inheritdoc cref="Sections(Outline)"/>
    public static IEnumerable<OutlineSection> Sections(OutlineSection section) => section.Sections.SelectMany(Sections).Prepend(section);

    private static IEnumerable<Block> Blocks(EquatableArray<Block> blocks) => blocks.SelectMany(block => Inside(block).Prepend(block));

    private static IEnumerable<Block> Inside(Block block) => block switch
    {
        ListBlock list => list.Items.SelectMany(item => Blocks(item.Blocks)),
        QuoteBlock quote => Blocks(quote.Blocks),
        _ => [],
    };

    private static IEnumerable<RichText> Texts(Block block) => block switch
    {
        Paragraph paragraph => [paragraph.Text],
        ListBlock list => list.Items.Select(item => item.Text),
        TableBlock table => table.Header.Concat(table.Rows.SelectMany(row => row.Cells)),
        _ => [],
    };
}
