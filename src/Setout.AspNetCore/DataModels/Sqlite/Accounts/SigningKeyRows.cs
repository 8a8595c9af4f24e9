using System.Security.Cryptography;
using System.Text;
using Setout.AspNetCore.DataModels.Sqlite.Native;

namespace Setout.AspNetCore.DataModels.Sqlite.Accounts;

/// <summary>
/// The keys of all that is signed about accounts, in the database, so that all who serve it agree: the newest signs, the earlier ones
/// are good for as long as what they signed.
/// </summary>
internal static class SigningKeyRows
{
    private const int KeyLength = 32;

    private const string Table = """
        CREATE TABLE IF NOT EXISTS "_setout_signing_keys" (id TEXT NOT NULL PRIMARY KEY, secret BLOB NOT NULL, created INTEGER NOT NULL) STRICT, WITHOUT ROWID
        """;

    private static readonly SqlText AllText = new("SELECT id, secret, created FROM \"_setout_signing_keys\" ORDER BY created DESC, id DESC");
    private static readonly SqlText AddText = new("INSERT INTO \"_setout_signing_keys\" (id, secret, created) VALUES (?1, ?2, ?3)");
    private static readonly SqlText RemoveText = new("DELETE FROM \"_setout_signing_keys\" WHERE id = ?1");

    /// <summary>Makes the table, and the first key.</summary>
    public static void Prepare(Connection connection, DateTimeOffset now)
    {
        connection.Execute(Table);
        if (All(connection).Count == 0)
            Add(connection, now);
    }

    /// <summary>The newest first; it signs.</summary>
    public static List<SigningKeyRow> All(Connection connection)
    {
        var rows = new List<SigningKeyRow>();
        var statement = connection.Prepare(AllText);
        try
        {
            connection.Count();
            while (statement.Step())
                rows.Add(new(Encoding.UTF8.GetString(statement.Text(0)), statement.Blob(1).ToArray(), DateTimeOffset.FromUnixTimeMilliseconds(statement.Integer(2))));
        }
        finally
        {
            statement.Reset();
        }
        return rows;
    }

    /// <summary>Puts another key in the place of the one that signs, unless somebody else has done so meanwhile.</summary>
    /// <param name="connection">The one that writes, within a transaction.</param>
    /// <param name="former">The key that signs; empty for whichever does.</param>
    /// <param name="now">The time.</param>
    /// <param name="overlap">For how long it is good what the former ones signed.</param>
    public static void Rotate(Connection connection, string former, DateTimeOffset now, TimeSpan overlap)
    {
        var all = All(connection);
        if (former.Length > 0 && all.Count > 0 && all[0].Id != former)
            return;
        // One that was followed by another long enough ago has signed nothing that is still good; at no overlap, all of them.
        for (var at = 0; at < all.Count; at++)
            if (overlap <= TimeSpan.Zero || at > 0 && all[at - 1].Created + overlap <= now)
                connection.Run(RemoveText, all[at].Id);
        Add(connection, now);
    }

    private static void Add(Connection connection, DateTimeOffset now)
    {
        var statement = connection.Prepare(AddText);
        try
        {
            statement.BindText(1, Guid.CreateVersion7(now).ToString("N"));
            statement.BindBlob(2, RandomNumberGenerator.GetBytes(KeyLength));
            statement.Bind(3, now.ToUnixTimeMilliseconds());
            _ = statement.Step();
        }
        finally
        {
            statement.Reset();
        }
    }
}

/// <summary>A key as it is kept.</summary>
internal sealed record SigningKeyRow(string Id, byte[] Secret, DateTimeOffset Created);
