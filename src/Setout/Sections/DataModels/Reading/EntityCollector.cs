using Setout.Markdown;
using Setout.Sections.DataModels.Rules;
using Setout.Types.Entities;
using Setout.Types.Tables;

namespace Setout.Sections.DataModels.Reading;

/// <summary>Walks over the sections and finds whose fields stand where.</summary>
internal sealed class EntityCollector(DesignOutline outline, ReadingReport report)
{
    private readonly EntityRegister register = new();
    private readonly List<EntityDraft> additions = [];
    private readonly List<(Statement Statement, EntityEntry? Owner)> relations = [];
    private readonly List<CodeBlock> unread = [];
    private readonly List<EntityDraft> uncertain = [];
    private readonly List<(Written<string> Name, string Description)> named = [];
    private readonly HashSet<OutlineSection> entitySections = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Block> read = new(ReferenceEqualityComparer.Instance);

    public NamedEnums Enums { get; } = new();

    /// <summary>Whether a section is that of an entity.</summary>
    public bool IsEntity(OutlineSection section) => entitySections.Contains(section);

    /// <summary>Whether a block states fields.</summary>
    public bool IsRead(Block block) => read.Contains(block);

    public void Visit(OutlineSection section, EntityEntry? around)
    {
        var label = Labels.Of(section.Title.Plain);
        var owner = Owner(section, label) ?? around;
        new EntityBlocks(this, owner).Read(section.Blocks, label);
        foreach (var nested in section.Sections)
            if (!outline.IsApart(nested))
                Visit(nested, owner);
        if (owner is not null && IsEntity(section))
            owner.Text = TextOf(section);
    }

    /// <summary>The entities in order, additions merged into those that they add to.</summary>
    public List<EntityEntry> Finish()
    {
        TakeUncertain();
        foreach (var (name, description) in named)
            if (register.Find(name.Value) is null)
                register.Add(new EntityEntry(name, name.Span) { Description = description });
        foreach (var addition in additions)
            Merge(addition);
        var mentions = new EntityMentions(register.Entries);
        foreach (var (statement, owner) in relations)
            SubjectOf(mentions.In(statement.Text), owner)?.Relations.Add(statement);
        foreach (var block in unread)
            if (block.Language != "mermaid" || register.Entries.TrueForAll(entry => entry.Draft is null))
                report.Add(UnreadNotation.Rule.At(block.Span.Source!.Line(block.Span.Position.Line), $"this {Named(block)} is not read: write the fields as `name: type` lines, as a table, as SQL or as JSON"));
        return register.Entries;
    }

    /// <summary>What a relation is said of: the entity around it, unless it speaks of two others, as a list behind the last entity does.</summary>
    private static EntityEntry? SubjectOf(List<EntityMention> mentioned, EntityEntry? owner) =>
        owner is not null && (mentioned.Exists(mention => mention.Entity == owner) || mentioned.DistinctBy(mention => mention.Entity).Count() < 2)
            ? owner
            : mentioned.FirstOrDefault()?.Entity ?? owner;

    /// <summary>Takes what a block states.</summary>
    public void Take(EntityDraft draft, EntityEntry? owner, Block? block)
    {
        if (block is not null)
            read.Add(block);
        if (draft.MayBeShape && draft.Name is not null)
            uncertain.Add(draft);
        else if (draft.IsAddition && draft.Name is not null && owner?.IsCalled(draft.Name.Value) != true)
            additions.Add(draft);
        else if (draft.Name is { } name)
            TakeNamed(draft, name, owner);
        else if (owner is not null)
            owner.Take(draft);
        else if (block is not null && draft.Notation == EntityNotation.Json)
            read.Remove(block);
        else if (block is not null)
            report.Add(FieldsWithoutEntity.Rule.At(block.Span.Source!.Line(block.Span.Position.Line), "nothing says whose fields these are: put a heading such as `### Entity: Order` above them"));
    }

    /// <summary>The entity that a bold line opens for the fields below it.</summary>
    public EntityEntry? Announced(Paragraph paragraph, Block next)
    {
        if (BoldName.Of(paragraph, next) is not { } heading)
            return null;
        var entry = new EntityEntry(heading.Name, paragraph.Span) { Table = heading.Table, FormerName = heading.FormerName, IsMarked = heading.IsMarked };
        register.Add(entry);
        return entry;
    }

    /// <summary>A table that lists entities by name; those that are described elsewhere are known by then or later.</summary>
    public void TakeNames(TableBlock table) => named.AddRange(NameTable.Read(table));

    public void TakeNames(IEnumerable<Written<string>> names) => named.AddRange(names.Select(name => (name, "")));

    public void TakeUnread(CodeBlock block) => unread.Add(block);

    public void TakeRelation(Statement statement, EntityEntry? owner) => relations.Add((statement, owner));

    public IEnumerable<EntityDraft>? Notated(Block block) => block switch
    {
        CodeBlock code when Placeholders.In(code.Code) is null && CodeNotations.Of(code) is { } notation => notation.Read(code, Enums, report),
        TableBlock table when FieldTableReader.Recognises(table) => [FieldTableReader.Read(table, report)],
        _ => null,
    };

    /// <summary>The table of an entity is called so.</summary>
    public void Call(EntityEntry entry, Written<string> table)
    {
        entry.Table ??= table;
        register.Call(entry, table.Value);
    }

    public ReadingReport Report => report;

    /// <summary>A table named by its notation: of the entity around it if there is no other, or if the names agree; else one of its own.</summary>
    private void TakeNamed(EntityDraft draft, Written<string> name, EntityEntry? owner)
    {
        var isOwners = owner is not null && (owner.IsCalled(name.Value) || (owner.Draft is null && owner.Table is null && owner.IsMarked));
        var known = isOwners ? owner : register.FindBare(name.Value);
        if (known is null)
        {
            known = new EntityEntry(name, draft.Span);
            register.Add(known);
        }
        known.Take(draft);
        register.Call(known, name.Value);
    }

    /// <summary>
    /// Types and classes are the entities where nothing else describes any; beside tables they are shapes of bodies, but where
    /// the name of an entity has no fields yet.
    /// </summary>
    private void TakeUncertain()
    {
        var isModelled = register.Entries.Exists(entry => entry.Draft is not null);
        foreach (var draft in uncertain)
            if (register.Find(draft.Name!.Value) is { } known)
            {
                if (known.Draft is null || draft.IsAddition)
                    known.Take(draft);
                else if (!draft.IsShape)
                    known.Others.Add(draft);
            }
            else if (!isModelled && !draft.IsShape)
            {
                var entry = new EntityEntry(draft.Name, draft.Span);
                entry.Take(draft);
                register.Add(entry);
            }
    }

    private void Merge(EntityDraft addition)
    {
        var name = addition.Name!;
        if (register.Find(name.Value) is { } entry)
            entry.Take(addition);
        else
        {
            var added = new EntityEntry(name, addition.Span);
            added.Take(addition);
            register.Add(added);
        }
    }

    /// <summary>The entity that a heading opens.</summary>
    private EntityEntry? Owner(OutlineSection section, LabelKind label)
    {
        if (outline.IsApart(section) || label != LabelKind.None || EntityHeading.Read(section.Title) is not { } heading)
            return null;
        var entry = new EntityEntry(heading.Name, section.Span) { Table = heading.Table, FormerName = heading.FormerName, IsMarked = heading.IsMarked };
        if (!heading.IsMarked && !EntityBlocks.HaveFields(section, entry))
            return null;
        entitySections.Add(section);
        register.Add(entry);
        return entry;
    }

    private SectionText? TextOf(OutlineSection section)
    {
        var text = SectionTextReader.Read([section], nested => outline.IsApart(nested) || IsEntity(nested), IsRead);
        return text is not null && Placeholders.In(Labelled.Split(section.Title)?.Value ?? section.Title) is { } name
            ? text with { Placeholders = text.Placeholders.Prepend(name).ToEquatableArray() }
            : text;
    }

    private static string Named(CodeBlock block) => block.Language.Length == 0 ? "block" : $"{block.Language} block";
}
