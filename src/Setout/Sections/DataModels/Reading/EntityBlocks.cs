using Setout.Expressions;
using Setout.Markdown;
using Setout.Types;
using Setout.Types.Entities;
using Setout.Types.FieldLines;
using Setout.Types.Lists;
using Setout.Types.Sql;
using Setout.Types.Tables;

namespace Setout.Sections.DataModels.Reading;

/// <summary>Reads the blocks of one section for the entity that they belong to.</summary>
internal sealed class EntityBlocks(EntityCollector collector, EntityEntry? owner)
{
    /// <summary>Whether fields stand below a heading, directly or below a heading such as "Fields"; tables of SQL only under their name.</summary>
    public static bool HaveFields(OutlineSection section, EntityEntry entry) =>
        section.Blocks.Any(block => IsNotation(block, entry)) || section.Sections.Any(nested => Labels.Of(nested.Title.Plain) == LabelKind.Fields && nested.Blocks.Any(block => IsNotation(block, entry)));

    /// <summary>Whether a section shows fields anywhere, whoever's they are.</summary>
    public static bool HaveNotation(OutlineSection section) =>
        section.Blocks.Any(block => block is CodeBlock code ? CodeNotations.Of(code) is { IsSure: true } : block is TableBlock table && FieldTableReader.Recognises(table)) || section.Sections.Any(HaveNotation);

    /// <param name="blocks">The blocks of one section.</param>
    /// <param name="heading">What its heading announces for all of them.</param>
    public void Read(IReadOnlyList<Block> blocks, LabelKind heading)
    {
        var label = heading;
        for (var index = 0; index < blocks.Count; index++)
        {
            var block = blocks[index];
            if (block is Paragraph named && index + 1 < blocks.Count && collector.Announced(named, blocks[index + 1]) is { } announced)
            {
                var end = NextAnnounced(blocks, index + 1);
                new EntityBlocks(collector, announced).Read([.. blocks.Skip(index + 1).Take(end - index - 1)], LabelKind.None);
                index = end - 1;
                label = heading;
            }
            else if (BareFields.Read(blocks, index, collector.Report) is var (draft, behind))
            {
                collector.Take(draft, owner, null);
                index = behind - 1;
            }
            else if (block is Paragraph paragraph)
                label = Paragraph(paragraph) is var opened and not LabelKind.None ? opened : heading;
            else
            {
                Read(block, label);
                label = heading;
            }
        }
    }

    private static int NextAnnounced(IReadOnlyList<Block> blocks, int from)
    {
        var index = from;
        while (index < blocks.Count && !(blocks[index] is Paragraph named && index + 1 < blocks.Count && BoldName.Of(named, blocks[index + 1]) is not null))
            index++;
        return index;
    }

    /// <summary>Whether a block states the fields of an entry.</summary>
    public static bool IsNotation(Block block, EntityEntry entry) => block switch
    {
        CodeBlock code when SqlNotation.Recognises(code) => SqlNotation.TablesIn(code).Any(entry.IsCalled),
        CodeBlock code => Placeholders.In(code.Code) is null && CodeNotations.Of(code) is { } notation && notation.Describes(code, entry.IsCalled),
        TableBlock table => FieldTableReader.Recognises(table),
        ListBlock list => FieldList.Recognises(list) || (entry.IsIdentifier && FieldList.AreNames(list)),
        _ => false,
    };

    private void Read(Block block, LabelKind label)
    {
        switch (block)
        {
            case CodeBlock or TableBlock when collector.Notated(block) is { } drafts:
                foreach (var draft in drafts)
                    collector.Take(draft, owner, block);
                break;
            case TableBlock table:
                collector.TakeNames(table);
                break;
            case CodeBlock code when IsForeign(code):
                collector.TakeUnread(code);
                break;
            case ListBlock list when EnumList.Take(list, collector.Enums):
                break;
            case ListBlock list when label is LabelKind.Relationships or LabelKind.Constraints:
                Items(list, label);
                break;
            case ListBlock list when owner is not null && (label == LabelKind.Fields || FieldList.Recognises(list) || (owner.IsIdentifier && FieldList.AreNames(list))):
                collector.Take(FieldList.Read(list, collector.Report), owner, list);
                break;
            case ListBlock list:
                Nested(list);
                break;
        }
    }

    /// <summary>The label that a paragraph opens for the next block; what it says itself is read.</summary>
    private LabelKind Paragraph(Paragraph paragraph)
    {
        if (Labelled.Split(paragraph.Text) is not { } labelled)
        {
            if (Constraint(Passage.Of(paragraph.Text.Trim()), paragraph.Span))
                return LabelKind.None;
            if (owner is { Description.Length: 0 })
                owner.Description = paragraph.Text.Plain.Trim();
            return LabelKind.None;
        }
        var kind = Labels.Of(labelled.Label.Value);
        if (!labelled.Value.IsEmpty && !(kind == LabelKind.Constraints && Constraint(Passage.Of(paragraph.Text.Trim()), paragraph.Span)))
            Value(kind, labelled, paragraph.Span);
        return kind;
    }

    private void Value(LabelKind kind, Labelled labelled, SourceSpan span)
    {
        switch (kind)
        {
            case LabelKind.Relationships:
                collector.TakeRelation(new(labelled.Value, span), owner);
                break;
            case LabelKind.Fields when owner is { Draft: null } && NamedLists.Names(Passage.Of(labelled.Value), 0, labelled.Value.Plain.Length) is { Count: > 1 } names:
                collector.Take(NameListNotation.Draft(span, names), owner, null);
                break;
            case LabelKind.Constraints:
                Constraint(Passage.Of(new RichText(span, labelled.Value.Runs)), span);
                break;
            case LabelKind.Table when owner is { Table: null } && labelled.Value.Plain.Trim() is { Length: > 0 } name && (!name.Contains(' ', StringComparison.Ordinal) || labelled.Value.Trim().Runs is [{ Style: RunStyle.Code }]):
                collector.Call(owner, new(name, labelled.Value.Span));
                break;
            case LabelKind.Description when owner is { Description.Length: 0 }:
                owner.Description = labelled.Value.Plain.Trim();
                break;
        }
    }

    /// <summary>Items of a list that is about the entity: labelled ones open lists of their own.</summary>
    private void Nested(ListBlock list)
    {
        foreach (var item in list.Items)
        {
            if (Constraint(Passage.Of(item.Text.Trim()), item.Text.Span))
                continue;
            var labelled = Labelled.Split(item.Text);
            var kind = labelled is null ? LabelKind.None : Labels.Of(labelled.Label.Value);
            if (labelled is { Value.IsEmpty: false })
                Value(kind, labelled, item.Span);
            foreach (var block in item.Blocks)
                if (kind != LabelKind.None || block is CodeBlock or TableBlock)
                    Read(block, kind);
        }
    }

    private void Items(ListBlock list, LabelKind kind)
    {
        foreach (var item in list.Items)
        {
            if (Placeholders.In(item.Text) is not null || item.Text.IsEmpty)
                continue;
            if (Constraint(Passage.Of(item.Text.Trim()), item.Text.Span) || kind == LabelKind.Constraints)
                continue;
            var statement = new Statement(item.Text, item.Span) { Label = Labelled.Split(item.Text)?.Label.Value ?? "" };
            collector.TakeRelation(statement, owner);
        }
    }

    /// <summary><c>Unique: customer_id, number</c></summary>
    private bool Constraint(Passage line, SourceSpan span)
    {
        if (owner is null || !ConstraintLineReader.TryRead(line, FieldNames.Of(owner.Draft?.Fields.Select(field => field.Name.Value)), collector.Report, out var constraint))
            return false;
        if (constraint is not null)
            owner.Constraints.Add(constraint);
        return true;
    }

    /// <summary>Blocks in a language that could well describe an entity; drawings and trees do not.</summary>
    private bool IsForeign(CodeBlock code) => Placeholders.In(code.Code) is null && code.Language switch
    {
        "" or "text" or "txt" or "plaintext" => owner is not null && owner.Draft is null && code.Code.Text.AsSpan().IndexOfAny('│', '├', '┌') < 0,
        "bash" or "sh" or "shell" or "console" or "diff" or "http" or "plantuml" or "dot" or "env" or "ini" or "redis" => false,
        _ => true,
    };
}
