using Setout.AspNetCore.DataModels.Sqlite.Native;

namespace Setout.AspNetCore.DataModels.Sqlite.Reading;

/// <summary>
/// Connections that only read, opened as they are needed. Reads take microseconds and run on the thread that asks; more of them
/// at a time than there are connections wait without blocking one.
/// </summary>
internal sealed class ReaderPool(StoreOptions options) : IDisposable
{
    private readonly SemaphoreSlim free = new(options.Readers, options.Readers);
    private readonly Connection?[] idle = new Connection?[options.Readers];
    private readonly int limit = (int)options.StatementLimit.TotalMilliseconds;
    private volatile bool isClosed;
    private volatile bool cannotOpen;

    /// <summary>Why there was no connection.</summary>
    public StorageFault Fault => isClosed || cannotOpen ? StorageFault.Unavailable : StorageFault.Overloaded;

    /// <summary>How many statements ran on connections that are idle now, for tests that count them.</summary>
    public long Executed => idle.Sum(connection => connection?.Executed ?? 0);

    /// <summary>A connection at once, or null where all are in use.</summary>
    public Connection? TryRent() => free.Wait(0) ? Take() : null;

    /// <summary>A connection once one is free; null where that takes too long.</summary>
    public async ValueTask<Connection?> RentAsync(CancellationToken cancellation) =>
        await free.WaitAsync(options.WaitLimit, cancellation) ? Take() : null;

    public void Return(Connection connection)
    {
        if (isClosed || !TryKeep(connection))
            connection.Dispose();
        if (isClosed)
            Dispose();
        free.Release();
    }

    /// <summary>Closes those that are idle, and the others as they come back.</summary>
    public void Dispose()
    {
        isClosed = true;
        for (var i = 0; i < idle.Length; i++)
            Interlocked.Exchange(ref idle[i], null)?.Dispose();
    }

    // A thread finds the connection it used last, whose statements and pages are warm in its core's cache.
    private int Start => Environment.CurrentManagedThreadId % idle.Length;

    private Connection? Take()
    {
        Connection? connection = null;
        try
        {
            connection = isClosed ? null : TakeIdle() ?? Connections.OpenReader(options);
            connection?.StartTime(limit);
            cannotOpen = false;
            return connection;
        }
        catch (SqliteFailure)
        {
            cannotOpen = true;
            return null;
        }
        finally
        {
            if (connection is null)
                free.Release();
        }
    }

    private Connection? TakeIdle()
    {
        var start = Start;
        for (var i = 0; i < idle.Length; i++)
        {
            ref var slot = ref idle[(start + i) % idle.Length];
            if (slot is not null && Interlocked.Exchange(ref slot, null) is { } connection)
                return connection;
        }
        return null;
    }

    private bool TryKeep(Connection connection)
    {
        var start = Start;
        for (var i = 0; i < idle.Length; i++)
        {
            if (Interlocked.CompareExchange(ref idle[(start + i) % idle.Length], connection, null) is null)
                return true;
        }
        return false;
    }
}
