using Setout.AspNetCore.DataModels.Sqlite.Auditing;

namespace Setout.AspNetCore.Security.Auditing;

/// <summary>An entry of the audit log.</summary>
/// <param name="Sequence">Its place in the chain, from 1.</param>
/// <param name="At">When, to the millisecond.</param>
public sealed record AuditEntry(long Sequence, DateTimeOffset At)
{
    /// <summary>The key of the caller; empty for anybody.</summary>
    public string Who { get; init; } = "";

    /// <summary>The caller's name or address, where one is known.</summary>
    public string Name { get; init; } = "";

    /// <summary>The caller's roles, with commas.</summary>
    public string Roles { get; init; } = "";

    /// <summary>Method and planned path, or the job.</summary>
    public string Operation { get; init; } = "";

    /// <summary>What was done: created, changed, deleted, read, sign-in, refused.</summary>
    public string Deed { get; init; } = "";

    /// <summary>Of which entity; empty for none.</summary>
    public string Entity { get; init; } = "";

    /// <summary>The key of the row; empty for none, and where several were read.</summary>
    public string Row { get; init; } = "";

    /// <summary>The members before a change, as a JSON object; empty for none.</summary>
    public string Before { get; init; } = "";

    /// <summary>The members after a change as a JSON object; of a read of several rows their keys as an array; empty for none.</summary>
    public string After { get; init; } = "";

    /// <summary>The trace of the request.</summary>
    public string Trace { get; init; } = "";

    /// <summary><c>done</c>, or the status of the refusal.</summary>
    public string Result { get; init; } = "";

    internal static AuditEntry Of(AuditRow row) => new(row.Sequence, Instant(row.At))
    {
        Who = row.Who,
        Name = row.Name,
        Roles = row.Roles,
        Operation = row.Operation,
        Deed = row.Deed,
        Entity = row.Entity,
        Row = row.Row,
        Before = row.Before,
        After = row.After,
        Trace = row.Trace,
        Result = row.Result,
    };

    /// <summary>A changed entry may have any number for its time.</summary>
    internal static DateTimeOffset Instant(long milliseconds) =>
        DateTimeOffset.FromUnixTimeMilliseconds(Math.Clamp(milliseconds, DateTimeOffset.MinValue.ToUnixTimeMilliseconds(), DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()));
}

/// <summary>What following the chain gave.</summary>
/// <param name="Count">The entries that are as they were written, up to the break if there is one.</param>
/// <param name="First">The first entry that is kept; 0 for none.</param>
/// <param name="Break">Where the chain is broken; null where it is whole.</param>
public sealed record AuditVerdict(long Count, long First, AuditBreak? Break);

/// <summary>The first place where the chain is broken.</summary>
/// <param name="Sequence">The entry.</param>
/// <param name="At">Its time as it stands there now; null where the entry is missing.</param>
/// <param name="What">What is wrong, in a sentence without its point.</param>
public sealed record AuditBreak(long Sequence, DateTimeOffset? At, string What);
