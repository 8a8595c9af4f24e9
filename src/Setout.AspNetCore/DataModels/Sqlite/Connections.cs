using Setout.AspNetCore.DataModels.Sqlite.Native;

namespace Setout.AspNetCore.DataModels.Sqlite;

/// <summary>How connections are set up.</summary>
internal static class Connections
{
    private const int KibibytesOfCache = 16 * 1024;
    private const int LogSizeLimit = 64 * 1024 * 1024;

    /// <summary>The one that writes. A commit returns once the log is on the medium: a power cut takes nothing back.</summary>
    public static Connection OpenWriter(StoreOptions options)
    {
        var connection = Connection.Open(options.File, (int)options.WaitLimit.TotalMilliseconds);
        return SetUp(connection, $"""
            PRAGMA journal_mode=WAL;
            PRAGMA synchronous=FULL;
            PRAGMA foreign_keys=ON;
            PRAGMA temp_store=MEMORY;
            PRAGMA trusted_schema=OFF;
            PRAGMA cache_size=-{KibibytesOfCache};
            PRAGMA journal_size_limit={LogSizeLimit};
            """);
    }

    public static Connection OpenReader(StoreOptions options)
    {
        var connection = Connection.Open(options.File, (int)options.WaitLimit.TotalMilliseconds);
        return SetUp(connection, $"""
            PRAGMA query_only=ON;
            PRAGMA temp_store=MEMORY;
            PRAGMA trusted_schema=OFF;
            PRAGMA cache_size=-{KibibytesOfCache};
            """);
    }

    private static Connection SetUp(Connection connection, string settings)
    {
        try
        {
            connection.Execute(settings);
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
