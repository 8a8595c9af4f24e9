using Setout.AspNetCore.Security.DataProtection;

namespace Setout.AspNetCore.DataModels;

/// <summary>Where rows are kept, and within which bounds.</summary>
internal sealed record StoreOptions
{
    /// <summary>The database file; made where there is none.</summary>
    public required string File { get; init; }

    /// <summary>The database may grow up to this; then it is full. Null for as far as the medium reaches.</summary>
    public long? MaxBytes { get; init; }

    /// <summary>The keys of encrypted fields; found beside the file when it is opened.</summary>
    public DataKeys? Keys { get; init; }

    /// <summary>The clock of stored instants and of ids.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Reads at the same time; further ones wait.</summary>
    public int Readers { get; init; } = Math.Clamp(Environment.ProcessorCount * 2, 4, 32);

    /// <summary>Writes that may wait for the writing thread; further ones are refused as overloaded.</summary>
    public int WaitingWrites { get; init; } = 4096;

    /// <summary>How long a statement may run before it is ended.</summary>
    public TimeSpan StatementLimit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a read waits for its turn, and a write for another process that holds the file.</summary>
    public TimeSpan WaitLimit { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long the reply to an idempotency key is kept.</summary>
    public TimeSpan ReplyLifetime { get; init; } = TimeSpan.FromHours(24);
}
