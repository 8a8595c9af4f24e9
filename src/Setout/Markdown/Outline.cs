namespace Setout.Markdown;

/// <summary>A document as nested sections: what Markdown says, before anything of it means something.</summary>
/// <param name="Source">The text.</param>
/// <param name="Root">Level 0, without a heading: its blocks stand before the first heading, its sections are the headings of the highest level.</param>
public sealed record Outline(SourceText Source, OutlineSection Root)
{
    /// <summary>The roots of the documents that make the design; one unless several do.</summary>
    public EquatableArray<OutlineSection> Parts { get; init; } = [Root];

    /// <summary>The first marker of a list or quotation that stands too far right to be read as one; <c>default</c> if there is none.</summary>
    public SourceSpan TooDeep { get; init; }
}

/// <summary>A heading and all that stands below it, up to the next heading of its level or above.</summary>
/// <param name="Level">1 to 6, 0 for the root; 7 for a bold line that acts as a heading.</param>
/// <param name="Title">The heading's text; empty for the root.</param>
/// <param name="Span">From the heading to the end of the last block below it.</param>
/// <param name="Blocks">What stands before the first nested section.</param>
/// <param name="Sections">The nested sections.</param>
public sealed record OutlineSection(int Level, RichText Title, SourceSpan Span, EquatableArray<Block> Blocks, EquatableArray<OutlineSection> Sections);

/// <summary>A block of a document.</summary>
/// <param name="Span">All of it, markers included.</param>
public abstract record Block(SourceSpan Span);

/// <summary>Lines of running text; soft line breaks are joined by a blank.</summary>
public sealed record Paragraph(SourceSpan Span, RichText Text) : Block(Span);

/// <summary>A bulleted or numbered list.</summary>
public sealed record ListBlock(SourceSpan Span, bool IsOrdered, EquatableArray<ListItem> Items) : Block(Span);

/// <summary>An item of a list.</summary>
/// <param name="Span">From the bullet to the end of the last nested block.</param>
/// <param name="Text">The first paragraph; empty where the item starts with something else.</param>
/// <param name="Checked">Of a task: whether its box is ticked. Null for an item without a box.</param>
/// <param name="Blocks">What stands below the first paragraph: nested lists, fences, further paragraphs. A fence at column 0 directly behind an item is attached here.</param>
public sealed record ListItem(SourceSpan Span, RichText Text, bool? Checked, EquatableArray<Block> Blocks);

/// <summary>A fenced or indented code block.</summary>
/// <param name="Span">With the fences.</param>
/// <param name="Language">The first word of the info string, lower case: <c>sql</c>; empty if there is none.</param>
/// <param name="Arguments">The rest of the info string.</param>
/// <param name="Code">What is inside.</param>
/// <param name="IsFenced">False for an indented block.</param>
public sealed record CodeBlock(SourceSpan Span, string Language, string Arguments, CodeText Code, bool IsFenced) : Block(Span);

/// <summary>A pipe table.</summary>
public sealed record TableBlock(SourceSpan Span, EquatableArray<RichText> Header, EquatableArray<TableRowBlock> Rows) : Block(Span);

/// <summary>A row below the header; as many cells as were written.</summary>
public sealed record TableRowBlock(SourceSpan Span, EquatableArray<RichText> Cells);

/// <summary>A quotation.</summary>
public sealed record QuoteBlock(SourceSpan Span, EquatableArray<Block> Blocks) : Block(Span);

/// <summary>Raw HTML, comments included.</summary>
public sealed record HtmlBlock(SourceSpan Span) : Block(Span);
