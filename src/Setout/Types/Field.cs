using Setout.Expressions;

namespace Setout.Types;

/// <summary>A field of an entity as written, in whichever notation.</summary>
/// <param name="Name">As spelled in the entity.</param>
/// <param name="Type">Its type; <see cref="UnknownType"/> if that was not understood.</param>
/// <param name="Span">The line or cell row that states it.</param>
public sealed record Field(Written<string> Name, Written<FieldType> Type, SourceSpan Span)
{
    /// <summary>True: may be absent and null. False: stated as required. Null: not stated.</summary>
    public bool? IsOptional { get; init; }

    /// <summary>Part of the primary key.</summary>
    public bool IsKey { get; init; }

    /// <summary>No two rows have the same value.</summary>
    public bool IsUnique { get; init; }

    /// <summary>Set by the server only.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>An index was asked for.</summary>
    public bool IsIndexed { get; init; }

    /// <summary>The value of a row that does not state one.</summary>
    public Written<DefaultValue>? Default { get; init; }

    /// <summary>The row it points at.</summary>
    public Reference? Reference { get; init; }

    /// <summary>Conditions on the row, from <c>&gt;= 0</c> or <c>CHECK (…)</c>.</summary>
    public EquatableArray<Written<Expression>> Checks { get; init; }

    /// <summary>The value behind <c>e.g.</c>, as written.</summary>
    public Written<string>? Example { get; init; }

    /// <summary>The prose behind <c>--</c>, of a comment or of a description column.</summary>
    public string Description { get; init; } = "";

    /// <summary>The name before a rename: <c>(was code)</c>.</summary>
    public Written<string>? FormerName { get; init; }
}

/// <summary>A reference to a row of another entity.</summary>
/// <param name="Entity">The entity or table as written.</param>
/// <param name="Field">The field there; null for its key.</param>
/// <param name="OnDelete">What happens to this row when that one is deleted.</param>
public sealed record Reference(Written<string> Entity, string? Field, DeleteRule OnDelete);

/// <summary>What deleting a referenced row does.</summary>
public enum DeleteRule
{
    /// <summary>Nothing stated: it is refused while it is referenced.</summary>
    Unstated,

    /// <summary>Refused while it is referenced.</summary>
    Restrict,

    /// <summary>Deletes the referencing rows.</summary>
    Cascade,

    /// <summary>Clears the reference.</summary>
    SetNull,
}

/// <summary>Where the value of an unstated field comes from.</summary>
public abstract record DefaultValue;

/// <summary>A constant: a string, long, decimal, bool, or null.</summary>
public sealed record ConstantDefault(object? Value) : DefaultValue;

/// <summary>The instant or day of the write.</summary>
public sealed record NowDefault : DefaultValue;

/// <summary>A new id: UUIDv7 for a UUID, the next number for an integer.</summary>
public sealed record NewIdDefault : DefaultValue;

/// <summary>A constant JSON value, for arrays and objects.</summary>
public sealed record JsonDefault(string Json) : DefaultValue;

/// <summary>Something of one engine that has no meaning here; reported.</summary>
public sealed record UnknownDefault(string Text) : DefaultValue;
