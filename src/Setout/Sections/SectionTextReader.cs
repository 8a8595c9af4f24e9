using Setout.Markdown;

namespace Setout.Sections;

/// <summary>Outline sections become the text of a section of the template: what it says and what it leaves open.</summary>
internal sealed class SectionTextReader
{
    private readonly List<Statement> statements = [];
    private readonly List<Placeholder> placeholders = [];
    private readonly Predicate<OutlineSection> isApart;
    private readonly Predicate<Block> isElsewhere;
    private bool hasContent;

    private SectionTextReader(Predicate<OutlineSection> isApart, Predicate<Block> isElsewhere) => (this.isApart, this.isElsewhere) = (isApart, isElsewhere);

    /// <summary>The text of all sections about one topic; null if there is none.</summary>
    /// <param name="sections">The sections, in order.</param>
    /// <param name="isApart">Nested sections that have a text of their own.</param>
    /// <param name="isElsewhere">Blocks that are read as something else: endpoints, diagrams.</param>
    public static SectionText? Read(IReadOnlyList<OutlineSection> sections, Predicate<OutlineSection>? isApart = null, Predicate<Block>? isElsewhere = null)
    {
        if (sections.Count == 0)
            return null;
        var reader = new SectionTextReader(isApart ?? (static _ => false), isElsewhere ?? (static _ => false));
        foreach (var section in sections)
            reader.Add(section);
        return reader.Finish(sections[0]);
    }

    /// <summary>
    /// The text of a section of the template; where only sub-sections of it stand in the document, the first of them lends its
    /// heading: the section is there, though nobody gave it a name.
    /// </summary>
    public static SectionText? ReadMain(DesignOutline outline, Topic topic, ReadOnlySpan<Topic> parts, Predicate<OutlineSection>? isApart = null, Predicate<Block>? isElsewhere = null)
    {
        if (Read(outline.Of(topic), nested => outline.IsApart(nested) || (isApart?.Invoke(nested) ?? false), isElsewhere) is { } text)
            return text;
        OutlineSection? first = null;
        foreach (var part in parts)
            foreach (var section in outline.Of(part))
                first = first is null || section.Span.Start < first.Span.Start ? section : first;
        return first is null ? null : new(first.Title, first.Span);
    }

    private void Add(OutlineSection section)
    {
        Add(section.Blocks);
        foreach (var nested in section.Sections)
        {
            hasContent = true;
            if (isApart(nested))
                continue;
            AddPlaceholder(Labelled.Split(nested.Title)?.Value ?? nested.Title);
            Add(nested);
        }
    }

    private void Add(EquatableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            hasContent |= block is not HtmlBlock;
            if (!isElsewhere(block))
                Add(block, statements);
        }
    }

    private void Add(Block block, List<Statement> said)
    {
        switch (block)
        {
            case Paragraph paragraph when Of(paragraph.Text, paragraph.Span, []) is { } statement:
                said.Add(statement);
                break;
            case ListBlock list:
                foreach (var item in list.Items)
                    Add(item, said);
                break;
            case TableBlock table:
                foreach (var row in table.Rows)
                    if (OfRow(row) is { } statement)
                        said.Add(statement);
                break;
            case QuoteBlock quote:
                foreach (var quoted in quote.Blocks)
                    Add(quoted, said);
                break;
            case CodeBlock code when Placeholders.In(code.Code) is { } placeholder:
                placeholders.Add(placeholder);
                break;
        }
    }

    private void Add(ListItem item, List<Statement> said)
    {
        var children = ChildrenOf(item);
        if (Of(item.Text, item.Span, children) is { } statement)
            said.Add(statement);
        else
            said.AddRange(children.AsSpan());
    }

    private EquatableArray<Statement> ChildrenOf(ListItem item)
    {
        if (item.Blocks.IsEmpty)
            return [];
        var children = new List<Statement>();
        foreach (var block in item.Blocks)
            Add(block, children);
        return children.ToEquatableArray();
    }

    private Statement? OfRow(TableRowBlock row)
    {
        foreach (var cell in row.Cells)
            AddPlaceholder(cell);
        return row.Cells.Any(cell => !cell.IsEmpty) ? new(RichText.Join(" | ", row.Cells), row.Span) : null;
    }

    private Statement? Of(RichText text, SourceSpan span, EquatableArray<Statement> children)
    {
        if (text.IsEmpty)
            return null;
        var labelled = Labelled.Split(text);
        var isUnfilled = AddPlaceholder(labelled?.Value ?? text);
        return isUnfilled && children.IsEmpty ? null : new(text, span)
        {
            Label = labelled is { Form: LabelForm.Plain or LabelForm.Bold } ? labelled.Label.Value : "",
            Children = children,
        };
    }

    private bool AddPlaceholder(RichText value)
    {
        if (Placeholders.In(value) is not { } placeholder)
            return false;
        placeholders.Add(placeholder);
        return true;
    }

    private SectionText Finish(OutlineSection first) => new(first.Title, first.Span)
    {
        Statements = statements.ToEquatableArray(),
        Placeholders = placeholders.OrderBy(placeholder => placeholder.Span.Start).ToEquatableArray(),
        NotApplicable = statements is [var only] && placeholders.Count == 0 ? NotApplicable.Read(only.Text) : null,
        IsEmpty = !hasContent,
    };
}
