using Setout.Expressions;
using Setout.Types;

namespace Setout.Sections.DataModels;

/// <summary>What the system stores.</summary>
public sealed record DataModelsSection
{
    /// <summary>The section; null if missing.</summary>
    public SectionText? Text { get; init; }

    /// <summary>The entities in order of appearance.</summary>
    public EquatableArray<Entity> Entities { get; init; }
}

/// <summary>An entity as written.</summary>
/// <param name="Name">The heading's (<c>Order</c>), else the table's.</param>
/// <param name="Span">From the heading to the end of its block.</param>
public sealed record Entity(Written<string> Name, SourceSpan Span)
{
    /// <summary>The table's name, where a <c>CREATE TABLE</c> or a heading like "Orders (<c>orders</c>)" states one.</summary>
    public Written<string>? TableName { get; init; }

    /// <summary>The name before a rename: <c>### Entity: Order (was Purchase)</c>.</summary>
    public Written<string>? FormerName { get; init; }

    /// <summary>How the fields are written; <see cref="EntityNotation.None"/> for a name only.</summary>
    public EntityNotation Notation { get; init; }

    /// <summary>The block that states the fields: a fence, table or list.</summary>
    public SourceSpan NotationSpan { get; init; }

    /// <summary>The fields in order.</summary>
    public EquatableArray<Field> Fields { get; init; }

    /// <summary>Constraints and indexes over more than one field.</summary>
    public EquatableArray<EntityConstraint> Constraints { get; init; }

    /// <summary>The key that the framework it is written for gives to rows of which none is stated; null where it gives none.</summary>
    public ImpliedKey? ImpliedKey { get; init; }

    /// <summary>The relationships stated in words.</summary>
    public EquatableArray<Relationship> Relationships { get; init; }

    /// <summary>Prose around it.</summary>
    public string Description { get; init; } = "";

    /// <summary>The heading's own texts: placeholders above all.</summary>
    public SectionText? Text { get; init; }
}

/// <summary>A key that is not written because a framework gives it to every row.</summary>
/// <param name="Kind">What its values are.</param>
/// <param name="Giver">Who gives it: <c>Django</c>.</param>
public sealed record ImpliedKey(ScalarKind Kind, string Giver);

/// <summary>How fields are written.</summary>
public enum EntityNotation
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary><c>id: uuid pk</c></summary>
    FieldLines,

    /// <summary><c>CREATE TABLE</c></summary>
    Sql,

    /// <summary>A table with a row for each field.</summary>
    Table,

    /// <summary>An example object.</summary>
    Json,

    /// <summary>A type or class of a programming language, or a Prisma model.</summary>
    Program,

    /// <summary>A Mermaid <c>erDiagram</c>.</summary>
    Diagram,

    /// <summary>A list of names: <c>Orders (id, number, total)</c>.</summary>
    Names,
}

/// <summary>Something about several fields of one entity.</summary>
public abstract record EntityConstraint(SourceSpan Span);

/// <summary>The primary key.</summary>
public sealed record KeyConstraint(EquatableArray<string> Fields, SourceSpan Span) : EntityConstraint(Span);

/// <summary>No two rows agree in all of these.</summary>
public sealed record UniqueConstraint(EquatableArray<string> Fields, SourceSpan Span) : EntityConstraint(Span);

/// <summary>Each row satisfies this.</summary>
public sealed record CheckConstraint(Expression Condition, SourceSpan Span) : EntityConstraint(Span);

/// <summary>A reference stated apart from its field.</summary>
public sealed record ReferenceConstraint(EquatableArray<string> Fields, Reference Reference, SourceSpan Span) : EntityConstraint(Span);

/// <summary>An index was asked for.</summary>
public sealed record IndexConstraint(EquatableArray<string> Fields, bool IsUnique, SourceSpan Span) : EntityConstraint(Span)
{
    /// <summary>Of which rows no two may agree, where it is unique: those that satisfy this; all where it is null.</summary>
    public Expression? Condition { get; init; }
}

/// <summary>A relationship in words: "An order belongs to a customer", "1:N with items".</summary>
/// <param name="Statement">As written.</param>
/// <param name="Kind">How many; <see cref="RelationshipKind.Unknown"/> if that was not understood.</param>
/// <param name="Other">The other entity as written, if one was recognised.</param>
public sealed record Relationship(Statement Statement, RelationshipKind Kind, Written<string>? Other);

/// <summary>How many of the one belong to how many of the other.</summary>
public enum RelationshipKind
{
    /// <summary>Not understood.</summary>
    Unknown,

    /// <summary>This entity has the reference.</summary>
    BelongsTo,

    /// <summary>The other entity has the reference.</summary>
    HasMany,

    /// <summary>The other entity has the reference, at most once.</summary>
    HasOne,

    /// <summary>A third table has both references.</summary>
    ManyToMany,
}
