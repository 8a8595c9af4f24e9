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

    /// <summary>What describes it as well, and does not count.</summary>
    public List<EntityDraft> Others { get; } = [];

    /// <summary>Statements that may speak of relations.</summary>
    public List<Statement> Relations { get; } = [];

    /// <summary>Constraints from lists below the fields.</summary>
    public List<EntityConstraint> Constraints { get; } = [];

    /// <summary>Takes a notation; an example beside fields that are stated otherwise is only an example.</summary>
    public void Take(EntityDraft draft)
    {
        if (Draft is null || Weight(draft) > Weight(Draft))
        {
            if (Draft is not null)
                Others.Add(Draft);
            Draft = draft;
            Table ??= draft.Notation == EntityNotation.Sql ? draft.Name : draft.Table;
        }
        else if (draft.Notation == Draft.Notation && Weight(draft) == MostWeight || draft.IsAddition)
            Draft.Merge(draft);
        else
            Others.Add(draft);
    }

    private const int MostWeight = 4;

    /// <summary>Of two descriptions of one entity the heavier counts: what is written for the purpose, then what only shows it.</summary>
    private static int Weight(EntityDraft draft) => draft.Notation switch
    {
        EntityNotation.Json => 0,
        EntityNotation.Names => 1,
        EntityNotation.Diagram => 2,
        EntityNotation.Program => 3,
        _ => MostWeight,
    };

    /// <summary>Whether it is called as things are in code: <c>training_plans</c>, <c>orderItem</c>.</summary>
    public bool IsIdentifier => (Table ?? Name).Value is { Length: > 1 } name && name.All(sign => char.IsAsciiLetterOrDigit(sign) || sign == '_') && (char.IsAsciiLetterLower(name[0]) || name.Contains('_', StringComparison.Ordinal));

    /// <summary>Whether a name is that of this entity or its table.</summary>
    public bool IsCalled(string name) => Names.Same(Name.Value, name) || (Table is { } table && Names.Same(table.Value, name));
}
