using Setout.Diagnostics;
using Setout.Sections.DataModels;
using Setout.Types.Fields;

namespace Setout.Types.Entities;

/// <summary>An entity while it is collected from the blocks that speak of it.</summary>
internal sealed class EntityDraft(EntityNotation notation, SourceSpan span)
{
    private readonly Dictionary<string, FieldDraft> byName = new(StringComparer.OrdinalIgnoreCase);

    public EntityNotation Notation { get; } = notation;

    /// <summary>The block that states the fields.</summary>
    public SourceSpan Span { get; } = span;

    /// <summary>The name that the notation states itself: that of a table.</summary>
    public Written<string>? Name { get; init; }

    /// <summary>The name of its table, where the notation states one beside its own: <c>__tablename__ = "orders"</c>.</summary>
    public Written<string>? Table { get; set; }

    /// <summary>Adds to an entity that is stated elsewhere, because the notation says so: <c>ALTER TABLE</c>, <c>… existing fields</c>.</summary>
    public bool IsAddition { get; set; }

    /// <summary>As written, also two of one name.</summary>
    public List<FieldDraft> Fields { get; } = [];

    public List<EntityConstraint> Constraints { get; } = [];

    /// <summary>Where constraints stand that became facts of a field.</summary>
    public List<SourceSpan> Folded { get; } = [];

    /// <summary>What of it was not understood, its fields apart; reported if the draft counts.</summary>
    public List<Diagnostic> Findings { get; } = [];

    /// <summary>The key that the framework of the notation gives to rows of which none is stated.</summary>
    public ImpliedKey? ImpliedKey { get; init; }

    public string Description { get; set; } = "";

    /// <summary>Whether it may be the shape of a body rather than what is stored: a type or class that nothing marks as a model.</summary>
    public bool MayBeShape { get; init; }

    /// <summary>Whether its name says that it is a shape: <c>CreateOrderRequest</c>.</summary>
    public bool IsShape { get; init; }

    public void Add(FieldDraft field)
    {
        Fields.Add(field);
        byName.TryAdd(field.Name.Value, field);
    }

    /// <summary>This draft, with fields behind those that it has.</summary>
    public EntityDraft With(IEnumerable<FieldDraft> fields)
    {
        foreach (var field in fields)
            Add(field);
        return this;
    }

    /// <summary>The field of a name, ignoring case.</summary>
    public FieldDraft? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>A constraint over one field is a fact of that field.</summary>
    public void Add(EntityConstraint constraint)
    {
        switch (constraint)
        {
            case IndexConstraint { Condition: not null }:
                Constraints.Add(constraint);
                return;
            case KeyConstraint { Fields: [var name] } when Find(name) is { } field:
                field.IsKey = true;
                break;
            case UniqueConstraint { Fields: [var name] } when Find(name) is { } field:
                field.IsUnique = true;
                break;
            case IndexConstraint { Fields: [var name], IsUnique: true } when Find(name) is { } field:
                field.IsUnique = true;
                break;
            case IndexConstraint { Fields: [var name] } when Find(name) is { } field:
                field.IsIndexed = true;
                break;
            case ReferenceConstraint { Fields: [var name] } reference when Find(name) is { Reference: null } field:
                field.Reference = reference.Reference;
                break;
            default:
                Constraints.Add(constraint);
                return;
        }
        Folded.Add(constraint.Span);
    }

    /// <summary>Takes over what an addition says.</summary>
    public void Merge(EntityDraft addition)
    {
        foreach (var field in addition.Fields)
            Add(field);
        foreach (var constraint in addition.Constraints)
            Add(constraint);
        Folded.AddRange(addition.Folded);
        Findings.AddRange(addition.Findings);
        Description = Description.Length == 0 ? addition.Description : Description;
    }
}
