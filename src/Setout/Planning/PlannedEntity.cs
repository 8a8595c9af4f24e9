using System.Runtime.CompilerServices;
using Setout.Expressions;
using Setout.Types;

namespace Setout.Planning;

/// <summary>An entity that will be stored.</summary>
/// <param name="Name">As the design names it: <c>Order</c>. Unique.</param>
/// <param name="Table">The table: <c>orders</c>. Unique, ignoring case.</param>
/// <param name="Origin">The text that states it; for an inferred entity, the shape it was inferred from.</param>
public sealed record PlannedEntity(string Name, string Table, SourceSpan Origin)
{
    /// <summary>In order; at least the key.</summary>
    public EquatableArray<PlannedField> Fields { get; init; }

    /// <summary>The names of the key's fields: one, or several for a composite key.</summary>
    public EquatableArray<string> Key { get; init; }

    /// <summary>Sets of fields in which no two rows agree, those of one field included, the key not.</summary>
    public EquatableArray<EquatableArray<string>> Unique { get; init; }

    /// <summary>Conditions on each row, each with the text that states it.</summary>
    public EquatableArray<Written<Expression>> Checks { get; init; }

    /// <summary>Fields to index besides key and unique sets: references, and what is filtered or sorted by.</summary>
    public EquatableArray<PlannedIndex> Indexes { get; init; }

    /// <summary>What can be nested in a row of it, by the names on the wire.</summary>
    public EquatableArray<Expansion> Relations { get; init; }

    /// <summary>The name before a rename; empty if none is stated.</summary>
    public string FormerName { get; init; } = "";

    /// <summary>Whether nothing but the paths and bodies of the API tells of it.</summary>
    public bool IsInferred { get; init; }

    /// <summary>
    /// The field that keeps, as one JSON object, the members that are sent and that nothing declares; empty where rows have
    /// declared members only.
    /// </summary>
    public string OpenField { get; init; } = "";

    /// <summary>What was concluded about it.</summary>
    public EquatableArray<Inference> Inferences { get; init; }

    /// <summary>The fields that answers name: all but passwords, hidden ones, those that are only taken, and <see cref="OpenField"/>, whose members stand for themselves.</summary>
    public IEnumerable<PlannedField> NamedFields => Fields.Where(each => each.IsShown && each.Name != OpenField);

    /// <summary>The fields that rows can be filtered, sorted and searched by: what everybody sees in part only would be told by that. Of what some see whole, only they may ask.</summary>
    public IEnumerable<PlannedField> AskedFields => NamedFields.Where(each => !each.IsMaskedForAll);

    /// <summary>The field of a name, exactly as spelled in <see cref="Fields"/>.</summary>
    public PlannedField Field(string name) =>
        (Fields.Count <= FewFields ? Fields.FirstOrDefault(field => field.Name == name) : null)
        ?? FieldsByName.GetValue(this, static entity => entity.Fields.ToDictionary(field => field.Name, StringComparer.Ordinal))[name];

    /// <summary>So many are looked through faster than a table of them is made.</summary>
    private const int FewFields = 24;

    /// <summary>The fields by which rows are found without an index of their own: those that keys, unique sets and indexes begin with.</summary>
    internal HashSet<string> IndexedFields()
    {
        var indexed = new HashSet<string>(StringComparer.Ordinal) { Key[0] };
        foreach (var set in Unique)
            indexed.Add(set[0]);
        foreach (var index in Indexes)
            if (index.UniqueWhere is null)
                indexed.Add(index.Fields[0]);
        return indexed;
    }

    // Beside the records, since what a record holds takes part in its equality.
    private static readonly ConditionalWeakTable<PlannedEntity, Dictionary<string, PlannedField>> FieldsByName = [];
}

/// <summary>An index and why it is there.</summary>
public sealed record PlannedIndex(EquatableArray<string> Fields, string Reason)
{
    /// <summary>Of the rows that satisfy this no two agree in the fields; null for an index that only finds rows.</summary>
    public Expression? UniqueWhere { get; init; }
}

/// <summary>A field of a stored entity.</summary>
/// <param name="Name">As spelled in the entity; unique in it, ignoring case. Also the column's name.</param>
/// <param name="Type">Never <see cref="UnknownType"/>; decimals always with precision (at most 18) and scale.</param>
/// <param name="Origin">The text that states it; <c>default</c> for one that was inferred from nothing written.</param>
public sealed record PlannedField(string Name, FieldType Type, SourceSpan Origin)
{
    /// <summary>Whether a row may have no value.</summary>
    public bool IsNullable { get; init; }

    /// <summary>What fills it if the caller does not; null if nothing does.</summary>
    public DefaultValue? Default { get; init; }

    /// <summary>Who sets it.</summary>
    public FieldWriter Writer { get; init; }

    /// <summary>The row it points at; null if none.</summary>
    public PlannedReference? Reference { get; init; }

    /// <summary>Whether it keeps the hash of what is sent, and is never shown, filtered or sorted by.</summary>
    public bool IsPassword { get; init; }

    /// <summary>Whether it is ours alone: nothing on the wire shows, sends or asks for it.</summary>
    public bool IsHidden { get; init; }

    /// <summary>Who sees it; null for whoever sees the row.</summary>
    public FieldAudience? Readers { get; init; }

    /// <summary>Who sets it; null for whoever may write the row.</summary>
    public FieldAudience? Writers { get; init; }

    /// <summary>What the document says of its protection; null for nothing.</summary>
    public PlannedProtection? Protection { get; init; }

    /// <summary>Whether it is kept encrypted.</summary>
    public bool IsEncrypted => Protection?.Has(ProtectionMarks.Encrypted) == true;

    /// <summary>Whether rows are found by it though it is encrypted: by equal values only.</summary>
    public bool IsLookedUp { get; init; }

    /// <summary>Whether everybody, or everybody but some, sees a part of its values only.</summary>
    public bool IsMasked => Protection?.Has(ProtectionMarks.Masked) == true;

    /// <summary>Whether nobody sees its values whole.</summary>
    public bool IsMaskedForAll => IsMasked && Protection!.Whole is null;

    /// <summary>Whether answers can show it: no password, nothing of ours alone, nothing that is only taken.</summary>
    public bool IsShown => !IsPassword && !IsHidden && Protection?.Has(ProtectionMarks.NeverReturned) != true;

    /// <summary>Whether a value of it must not be repeated in an error or a log.</summary>
    public bool IsUnrepeatable => IsPassword || Protection is not null;

    /// <summary>A sample value as JSON; empty if none is stated.</summary>
    public string Example { get; init; } = "";

    /// <summary>The author's words about it.</summary>
    public string Description { get; init; } = "";

    /// <summary>The name before a rename; empty if none is stated.</summary>
    public string FormerName { get; init; } = "";

    /// <summary>What was concluded about it.</summary>
    public EquatableArray<Inference> Inferences { get; init; }

    /// <summary>Whether a caller who creates a row must send it.</summary>
    public bool IsRequired => Writer == FieldWriter.Caller && !IsNullable && Default is null;
}

/// <summary>Who sets the value of a field.</summary>
public enum FieldWriter
{
    /// <summary>The caller.</summary>
    Caller,

    /// <summary>The server, at the insert: a new UUIDv7 or the next integer. Never changed later.</summary>
    NewId,

    /// <summary>The server, at the insert: the instant (or day).</summary>
    Created,

    /// <summary>The server, at the insert and at every change: the instant (or day).</summary>
    Updated,

    /// <summary>The server: from its default at the insert, later only by a transition.</summary>
    Server,
}

/// <summary>A reference of a field to the key or a unique field of an entity.</summary>
/// <param name="Entity">Name of the entity pointed at.</param>
/// <param name="Field">Name of its field.</param>
/// <param name="OnDelete">Never <see cref="DeleteRule.Unstated"/>.</param>
public sealed record PlannedReference(string Entity, string Field, DeleteRule OnDelete);
