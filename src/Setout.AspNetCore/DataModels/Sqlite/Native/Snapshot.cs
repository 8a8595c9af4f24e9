namespace Setout.AspNetCore.DataModels.Sqlite.Native;

/// <summary>Lets several statements see the same state of the database. Inside a transaction they do already.</summary>
internal readonly struct Snapshot : IDisposable
{
    private static readonly SqlText Begin = new("BEGIN");
    private static readonly SqlText End = new("COMMIT");

    private readonly Connection? connection;

    private Snapshot(Connection? connection) => this.connection = connection;

    public static Snapshot Take(Connection connection)
    {
        if (connection.IsInTransaction)
            return default;
        connection.Run(Begin);
        return new Snapshot(connection);
    }

    public void Dispose()
    {
        // Nothing was written: an error has ended it already, or this cannot fail.
        if (connection is { IsInTransaction: true })
            connection.Run(End);
    }
}
