using Setout.Expressions;

namespace Setout.AspNetCore.DataModels.Writes;

/// <summary>How a write ended. Only <see cref="Done"/> has changed anything, and that survives a power cut.</summary>
internal abstract record WriteOutcome;

/// <summary>It is committed.</summary>
/// <param name="Version">The row's version; 0 once deleted.</param>
/// <param name="Key">The values of the key's fields, in the order of <c>PlannedEntity.Key</c>.</param>
/// <param name="Row">The row as JSON in the shape asked for; empty where none was.</param>
internal sealed record Done(long Version, DataValue[] Key, ReadOnlyMemory<byte> Row) : WriteOutcome
{
    /// <summary>What was stored under the idempotency key; null where none was given.</summary>
    public StoredReply? Reply { get; init; }
}

/// <summary>The same request was answered before: its reply, byte for byte. Nothing was done now.</summary>
internal sealed record Replayed(StoredReply Reply) : WriteOutcome;

/// <summary>The idempotency key belongs to another request: 422.</summary>
internal sealed record KeyReused : WriteOutcome
{
    public static readonly KeyReused Instance = new();
}

/// <summary>There is no such row: 404.</summary>
internal sealed record RowMissing : WriteOutcome
{
    public static readonly RowMissing Instance = new();
}

/// <summary>The path addresses several rows where one is meant: 409.</summary>
internal sealed record RowsAmbiguous : WriteOutcome
{
    public static readonly RowsAmbiguous Instance = new();
}

/// <summary>A member of the key has another value than the row that is addressed: 422.</summary>
/// <param name="Field">The field of the key.</param>
internal sealed record KeyChanged(string Field) : WriteOutcome;

/// <summary>A row of the path is not there: 404.</summary>
/// <param name="Entity">Of which entity.</param>
internal sealed record ParentMissing(string Entity) : WriteOutcome;

/// <summary>The row has another version than was expected: 412.</summary>
/// <param name="Version">The version it has.</param>
internal sealed record VersionMismatch(long Version) : WriteOutcome;

/// <summary>The condition of a transition does not hold: 409.</summary>
/// <param name="State">The state the row is in, as JSON.</param>
internal sealed record ConditionFailed(string State) : WriteOutcome;

/// <summary>Another row has these values already: 409.</summary>
/// <param name="Entity">Of which entity.</param>
/// <param name="Fields">The fields that must be unique together.</param>
/// <param name="At">The nested row that was sent; null for the row itself.</param>
internal sealed record UniqueViolation(string Entity, EquatableArray<string> Fields, NestedPlace? At) : WriteOutcome;

/// <summary>A field points at a row that is not there: 409.</summary>
/// <param name="Field">The field that was written.</param>
/// <param name="Target">The entity that has no such row.</param>
/// <param name="At">The nested row that was sent; null for the row itself.</param>
internal sealed record ReferenceMissing(string Field, string Target, NestedPlace? At) : WriteOutcome;

/// <summary>Other rows still point at the row: 409.</summary>
/// <param name="Entity">The entity that points at it.</param>
/// <param name="Field">Its field that does.</param>
internal sealed record StillReferenced(string Entity, string Field) : WriteOutcome;

/// <summary>The row would break conditions of the design: 422.</summary>
/// <param name="Checks">All that it breaks, each with the text that states it.</param>
/// <param name="At">The nested row that was sent; null for the row itself.</param>
internal sealed record CheckViolation(EquatableArray<Written<Expression>> Checks, NestedPlace? At) : WriteOutcome;

/// <summary>The row would not be one that the caller may have to do with: 403.</summary>
internal sealed record OutsideRule : WriteOutcome
{
    public static readonly OutsideRule Instance = new();
}

/// <summary>The database could not do it.</summary>
internal sealed record Faulted(StorageFault Fault) : WriteOutcome;

/// <summary>Which of the nested rows of a body.</summary>
/// <param name="Set">The index in <see cref="RowValues.Nested"/>.</param>
/// <param name="Row">The index in its rows.</param>
/// <param name="In">The nested row that it is nested in; null for the row itself.</param>
internal sealed record NestedPlace(int Set, int Row, NestedPlace? In = null);
