using Setout.AspNetCore.DataModels;
using Setout.AspNetCore.DataModels.Sqlite;
using Setout.AspNetCore.DataModels.Sqlite.Native;
using Xunit;

namespace Setout.EndToEnd;

/// <summary>A database file in a folder of its own, gone with it.</summary>
internal sealed class StoreFile : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("setout-store-").FullName;

    public string Path => System.IO.Path.Combine(folder, "data.db");

    public StoreOpening Open(Plan plan) => SqliteStore.Open(plan, new StoreOptions { File = Path });

    public async Task<string[]> Apply(Plan plan)
    {
        var opened = Assert.IsType<Opened>(Open(plan));
        await opened.Store.DisposeAsync();
        return [.. opened.Changes];
    }

    /// <summary>What stands between the database and a plan, in words.</summary>
    public string[] Refused(Plan plan) => [.. Assert.IsType<SchemaRefused>(Open(plan)).Differences.Select(difference => difference.Text)];

    public string Ask(string sql)
    {
        using var connection = Connection.Open(Path, 1000);
        return connection.Ask(sql);
    }

    public void Execute(string sql)
    {
        using var connection = Connection.Open(Path, 1000);
        connection.Execute(sql);
    }

    public void AssertSound()
    {
        Assert.Equal("ok", Ask("PRAGMA integrity_check"));
        Assert.Equal("", Ask("PRAGMA foreign_key_check"));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
