using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Setout.Bench;

/// <summary>What the disk allows: the same insert on one prepared statement, each its own commit, without HTTP.</summary>
internal sealed class DiskCeiling : IDisposable
{
    private readonly SqliteConnection connection = new($"Data Source={Path.Combine(Places.Data, "ceiling.db")};Pooling=False");
    private readonly SqliteCommand insert;

    public DiskCeiling()
    {
        connection.Open();
        Execute("PRAGMA journal_mode = WAL");
        Execute("PRAGMA synchronous = FULL");
        foreach (var table in DesignTables.Read(Places.Design))
            Execute(table);
        Execute("INSERT INTO customers VALUES (1, 'Customer 1', 'customer1@example.com')");
        insert = connection.CreateCommand();
        insert.CommandText =
            "INSERT INTO orders VALUES (NULL, 1, 'paid', 199900, 'Leave at the side door, please.', '2026-01-31T12:34:56.789Z')";
    }

    /// <summary>Commits in a second. Warm it up first: until its log has its full length, the file grows with each commit.</summary>
    public double Measure(TimeSpan duration)
    {
        var start = Stopwatch.GetTimestamp();
        var commits = 0;
        while (Stopwatch.GetElapsedTime(start) < duration)
        {
            insert.ExecuteNonQuery();
            commits++;
        }
        return commits / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    public void Dispose()
    {
        insert.Dispose();
        connection.Dispose();
    }

    private void Execute(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
