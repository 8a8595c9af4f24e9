using Setout.Planning;

namespace Setout.AspNetCore.DataModels.Writes;

/// <summary>The values of a row that is written, validated before.</summary>
/// <param name="Fields">
/// One for each of <c>PlannedEntity.Fields</c>, by the same index. <see cref="DataKind.Unset"/>: not sent.
/// </param>
internal sealed record RowValues(DataValue[] Fields)
{
    /// <summary>Rows of other entities that are written with it.</summary>
    public NestedRowValues[] Nested { get; init; } = [];
}

/// <summary>The nested rows of one member of a body; they replace the former ones.</summary>
internal sealed record NestedRowValues(NestedRows Rows, RowValues[] Items);
