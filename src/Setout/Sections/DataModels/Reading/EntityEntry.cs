using Setout.Types.Entities;

namespace Setout.Sections.DataModels.Reading;

/// <summary>An entity while its section is read: a heading with what stands below it, or a table of its own.</summary>
internal sealed class EntityEntry(Written<string> name, SourceSpan span)
{
    public Written<string> Name { get; } = name;

    public SourceSpan Span { get; } = span;

    public Written<string>? Table { get; set; }

    public Written<string>? FormerName { get; init; }

    /// <summary>Whether its heading says that it is one.</summary>
    public bool IsMarked { get; init; }

    public SectionText? Text { get; set; }

    public string Description { get; set; } = "";

    /// <summary>The first states the fields; additions are merged into it.</summary>
    public EntityDraft? Draft { get; private set; }

    /// <summary>Statements that may speak of relations.</summary>
    public List<Statement> Relations { get; } = [];

    /// <summary>Constraints from lists below the fields.</summary>
    public List<EntityConstraint> Constraints { get; } = [];

    /// <summary>Takes a notation; an example beside fields that are stated otherwise is only an example.</summary>
    public void Take(EntityDraft draft)
    {
        if (Draft is null || (Draft.Notation == EntityNotation.Json && draft.Notation != EntityNotation.Json))
        {
            Draft = draft;
            Table ??= draft.Notation == EntityNotation.Sql ? draft.Name : null;
        }
        else if (draft.Notation == Draft.Notation && draft.Notation != EntityNotation.Json || draft.IsAddition)
            Draft.Merge(draft);
    }

    /// <summary>Whether a name is that of this entity or its table.</summary>
    public bool IsCalled(string name) => Names.Same(Name.Value, name) || (Table is { } table && Names.Same(table.Value, name));
}
