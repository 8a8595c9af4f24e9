using Setout.AspNetCore.DataModels;
using Setout.AspNetCore.DataModels.Sqlite.Auditing;
using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.AspNetCore.DataModels.Sqlite.Schema;

namespace Setout.AspNetCore.Security.Auditing;

/// <summary>The audit log of a database, read beside those who serve it: each question is about one state of the database.</summary>
public sealed class AuditFile : IDisposable
{
    private const int WaitMilliseconds = 5000;

    private readonly Connection connection;
    private readonly byte[] key;
    private readonly string witness;

    private AuditFile(Connection connection, byte[] key, string witness) => (this.connection, this.key, this.witness) = (connection, key, witness);

    /// <summary>Opens the log of a database.</summary>
    /// <param name="dataFile">The database, which is there.</param>
    /// <param name="keyFile">The file with the key of the chain; null for the one beside the database.</param>
    /// <exception cref="DatabaseException">It is no database of setout, has no audit log, or its key is not there.</exception>
    public static AuditFile Open(string dataFile, string? keyFile = null)
    {
        var file = keyFile ?? AuditKey.FileOf(dataFile);
        var connection = OwnFile.Open(dataFile, WaitMilliseconds);
        var reason = !AuditTable.IsThere(connection) ? "has no audit log; it gets one when a design that asks for it is served" : AuditKey.Read(file) is null ? $"has an audit log whose key is not in {file}; restore it, or name it with --key" : null;
        if (reason is null)
            return new(connection, AuditKey.Read(file)!, AuditWitness.FileOf(dataFile));
        connection.Dispose();
        throw DatabaseException.Of(dataFile, new Unusable(reason));
    }

    /// <summary>Follows the whole chain. Memory does not grow with it.</summary>
    /// <param name="progress">Is told now and then how many of how many entries have been looked at.</param>
    /// <param name="stop">Ends it.</param>
    public AuditVerdict Verify(Action<long, long>? progress = null, CancellationToken stop = default)
    {
        // Before the snapshot, which then is at least as new.
        var end = AuditWitness.Read(witness, key);
        using var snapshot = Snapshot.Take(connection);
        return new AuditChain(connection, key, end).Verify(progress, stop);
    }

    /// <summary>The entries that a filter leaves, the oldest first.</summary>
    public void Each(AuditFilter filter, Action<AuditEntry> visit, CancellationToken stop = default) => connection.Each(
        $"SELECT {AuditTable.Columns} FROM \"_setout_audit\" WHERE (?1 = '' OR entity = ?1 COLLATE NOCASE)"
        + " AND (?2 = '' OR row = ?2 OR deed = 'read' AND row = '' AND after <> '' AND EXISTS (SELECT 1 FROM json_each(after) WHERE value = ?2))"
        + " AND (?3 = '' OR who = ?3 OR name = ?3 COLLATE NOCASE) AND at >= ?4 ORDER BY seq",
        statement =>
        {
            statement.BindText(1, filter.Entity);
            statement.BindText(2, filter.Row);
            statement.BindText(3, filter.Who);
            statement.Bind(4, filter.Since?.ToUnixTimeMilliseconds() ?? long.MinValue);
        },
        row =>
        {
            stop.ThrowIfCancellationRequested();
            visit(AuditEntry.Of(AuditRow.Read(row)));
        });

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();
}

/// <summary>Which entries are meant; what is empty leaves all.</summary>
public sealed record AuditFilter
{
    /// <summary>Those on rows of an entity.</summary>
    public string Entity { get; init; } = "";

    /// <summary>Those on the row of a key; of reads those that showed it among others too.</summary>
    public string Row { get; init; } = "";

    /// <summary>Those of a caller, by key or by name.</summary>
    public string Who { get; init; } = "";

    /// <summary>Those from an instant on.</summary>
    public DateTimeOffset? Since { get; init; }
}
