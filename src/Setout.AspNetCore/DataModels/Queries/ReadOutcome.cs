namespace Setout.AspNetCore.DataModels.Queries;

/// <summary>How a read ended.</summary>
internal enum ReadStatus : byte
{
    /// <summary>The answer is written.</summary>
    Found,

    /// <summary>There is no such row.</summary>
    NotFound,

    /// <summary>A row of the path is not there; <see cref="ReadOutcome.Parent"/> says of which entity.</summary>
    ParentMissing,

    /// <summary>The cursor is not one that this list gave for these filters and this order: 400.</summary>
    BadCursor,

    /// <summary>The database could not answer; <see cref="ReadOutcome.Fault"/> says why. Drop what was written.</summary>
    Failed,
}

/// <summary>What a read of one row gave.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="Version">The row's version, for the <c>ETag</c>.</param>
/// <param name="Parent">The entity whose row is missing.</param>
/// <param name="Fault">Why it failed.</param>
internal readonly record struct ReadOutcome(ReadStatus Status, long Version = 0, string Parent = "", StorageFault Fault = StorageFault.None);

/// <summary>What a page gave, once its rows are written as a JSON array.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="Count">The rows on the page.</param>
/// <param name="NextCursor">Where the next page starts; empty on the last one, and for a page by offset.</param>
/// <param name="HasMore">Whether rows follow.</param>
/// <param name="Total">All rows that match; -1 where it was not asked for.</param>
/// <param name="Parent">The entity whose row is missing.</param>
/// <param name="Fault">Why it failed.</param>
internal readonly record struct PageOutcome(
    ReadStatus Status, int Count = 0, string NextCursor = "", bool HasMore = false, long Total = -1,
    string Parent = "", StorageFault Fault = StorageFault.None);

/// <summary>What a summary gave.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="Count">All rows that match.</param>
/// <param name="Sum">Their sum as JSON, exact for integers and decimals; empty where nothing is summed.</param>
/// <param name="Groups">The groups, in the order of their keys; null where nothing is grouped by.</param>
/// <param name="Parent">The entity whose row is missing.</param>
/// <param name="Fault">Why it failed.</param>
internal readonly record struct SummaryOutcome(
    ReadStatus Status, long Count = 0, string Sum = "", SummaryGroup[]? Groups = null,
    string Parent = "", StorageFault Fault = StorageFault.None);

/// <summary>A group of a summary.</summary>
/// <param name="KeyJson">The value grouped by, as JSON: <c>"draft"</c>, <c>null</c>.</param>
/// <param name="KeyName">The same as the name of a JSON member: <c>draft</c>, not yet escaped.</param>
/// <param name="Count">Its rows.</param>
/// <param name="Sum">As in <see cref="SummaryOutcome"/>.</param>
internal readonly record struct SummaryGroup(string KeyJson, string KeyName, long Count, string Sum);
