using System.Diagnostics;
using Setout.AspNetCore.DataModels.Sqlite.Native;

namespace Setout.AspNetCore.DataModels.Sqlite;

/// <summary>How connections are set up.</summary>
internal static class Connections
{
    private const int KibibytesOfCache = 16 * 1024;
    private const int PageSize = 4096;
    private const int LogSizeLimit = 64 * 1024 * 1024;

    /// <summary>The one that writes. A commit returns once the log is on the medium: a power cut takes nothing back.</summary>
    /// <returns>False where the file's medium has no write-ahead log: a network share.</returns>
    public static bool SetUpWriter(Connection connection, StoreOptions options)
    {
        connection.Execute($"PRAGMA page_size={PageSize}");
        if (!UseWriteAheadLog(connection, options))
            return false;
        connection.Execute($"""
            PRAGMA synchronous=FULL;
            PRAGMA foreign_keys=ON;
            PRAGMA temp_store=MEMORY;
            PRAGMA trusted_schema=OFF;
            PRAGMA cache_size=-{KibibytesOfCache};
            PRAGMA journal_size_limit={LogSizeLimit};
            """);
        if (options.MaxBytes is { } most)
            connection.Execute($"PRAGMA max_page_count={most / PageSize}");
        connection.LimitTime();
        return true;
    }

    /// <summary>
    /// Of two that switch a new file at once SQLite refuses one without any wait, since each would wait for the other to let
    /// go; so it is asked again for as long as other statements would wait.
    /// </summary>
    private static bool UseWriteAheadLog(Connection connection, StoreOptions options)
    {
        var start = Stopwatch.GetTimestamp();
        var pause = new SpinWait();
        while (true)
        {
            try
            {
                return connection.Ask("PRAGMA journal_mode=WAL") == "wal";
            }
            catch (SqliteFailure failure) when (failure.Kind == Code.Busy && Stopwatch.GetElapsedTime(start) < options.WaitLimit)
            {
                pause.SpinOnce();
            }
        }
    }

    public static Connection OpenReader(StoreOptions options)
    {
        var connection = Connection.Open(options.File, (int)options.WaitLimit.TotalMilliseconds);
        try
        {
            connection.Execute($"""
                PRAGMA query_only=ON;
                PRAGMA temp_store=MEMORY;
                PRAGMA trusted_schema=OFF;
                PRAGMA cache_size=-{KibibytesOfCache};
                """);
            if (options.Keys is { } keys)
                connection.Protect(keys);
            connection.LimitTime();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
