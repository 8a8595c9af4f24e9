using System.Security.Cryptography;
using Setout.AspNetCore.DataModels.Sqlite.Native;

namespace Setout.AspNetCore.DataModels.Sqlite.Accounts;

/// <summary>
/// Sessions: one for each sign-in. Of the refresh token only a hash is kept, and that of the one before it, so that one that was
/// used up already is known when it comes again: then somebody else has it, and the session ends.
/// </summary>
internal static class Sessions
{
    public const string Table = """
        CREATE TABLE IF NOT EXISTS "_setout_sessions" (
          id TEXT NOT NULL PRIMARY KEY, account TEXT NOT NULL, secret BLOB NOT NULL, former BLOB, expires INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS "_setout_sessions_account" ON "_setout_sessions" (account);
        CREATE INDEX IF NOT EXISTS "_setout_sessions_expires" ON "_setout_sessions" (expires);
        """;

    private const int SweptAtOnce = 100;

    private static readonly SqlText FindText = new("SELECT account, secret, former FROM \"_setout_sessions\" WHERE id = ?1 AND expires > ?2");
    private static readonly SqlText BeginText = new("INSERT INTO \"_setout_sessions\" VALUES (?1, ?2, ?3, NULL, ?4)");
    private static readonly SqlText RotateText = new("UPDATE \"_setout_sessions\" SET former = secret, secret = ?2, expires = ?3 WHERE id = ?1");
    private static readonly SqlText EndText = new("DELETE FROM \"_setout_sessions\" WHERE id = ?1");
    private static readonly SqlText KeepText = new("INSERT INTO temp.\"_setout_session_kept\" VALUES (?1)");
    private static readonly SqlText ForgetKeptText = new("DELETE FROM temp.\"_setout_session_kept\"");
    private static readonly SqlText SweepText = new($"DELETE FROM \"_setout_sessions\" WHERE id IN (SELECT id FROM \"_setout_sessions\" WHERE expires <= ?1 LIMIT {SweptAtOnce})");

    /// <summary>
    /// Sessions end with their account, since another one may come to have its key, and when its password changes by whatever
    /// route, but for the one that changes it.
    /// </summary>
    /// <param name="connection">The one that writes: triggers of its own only, so that the file's schema is as before.</param>
    /// <param name="accounts">Whose rows the accounts are.</param>
    /// <param name="password">The field that has the hash.</param>
    public static void EndWith(Connection connection, StoredEntity accounts, string password)
    {
        var (key, hash) = (accounts.Columns[accounts.Key[0]].Sql, accounts.Column(password).Sql);
        connection.Execute($"""
            CREATE TEMP TABLE "_setout_session_kept" (id TEXT NOT NULL);
            CREATE TEMP TRIGGER "_setout_sessions_end" AFTER DELETE ON main.{accounts.Table}
            BEGIN DELETE FROM "_setout_sessions" WHERE account = CAST(OLD.{key} AS TEXT); END;
            CREATE TEMP TRIGGER "_setout_sessions_end_password" AFTER UPDATE OF {hash} ON main.{accounts.Table} WHEN OLD.{hash} IS NOT NEW.{hash}
            BEGIN DELETE FROM "_setout_sessions" WHERE account = CAST(OLD.{key} AS TEXT) AND id NOT IN (SELECT id FROM temp."_setout_session_kept"); END
            """);
    }

    /// <summary>Names the session that outlives a change of its account's password; empty for none.</summary>
    public static void Keep(Connection connection, string session)
    {
        Write(connection, ForgetKeptText, _ => { });
        if (session.Length > 0)
            Write(connection, KeepText, statement => statement.BindText(1, session));
    }

    /// <summary>The account of a session that has not ended; null for any other.</summary>
    public static string? AccountOf(Connection connection, string id, DateTimeOffset now)
    {
        var statement = connection.Prepare(FindText);
        try
        {
            connection.Count();
            statement.BindText(1, id);
            statement.Bind(2, now.ToUnixTimeSeconds());
            return statement.Step() ? System.Text.Encoding.UTF8.GetString(statement.Text(0)) : null;
        }
        finally
        {
            statement.Reset();
        }
    }

    public static void Begin(Connection connection, string id, string account, byte[] secret, DateTimeOffset now, DateTimeOffset expires)
    {
        Write(connection, SweepText, statement => statement.Bind(1, now.ToUnixTimeSeconds()));
        Write(connection, BeginText, statement =>
        {
            statement.BindText(1, id);
            statement.BindText(2, account);
            statement.BindBlob(3, SHA256.HashData(secret));
            statement.Bind(4, expires.ToUnixTimeSeconds());
        });
    }

    /// <summary>Puts a new secret in the place of the one in use. Gives the account; null where the secret is not, or no longer, that of a session.</summary>
    public static string? Rotate(Connection connection, string id, byte[] secret, byte[] next, DateTimeOffset now, DateTimeOffset expires)
    {
        string account;
        bool isCurrent, isFormer;
        var statement = connection.Prepare(FindText);
        try
        {
            statement.BindText(1, id);
            statement.Bind(2, now.ToUnixTimeSeconds());
            if (!statement.Step())
                return null;
            var given = SHA256.HashData(secret);
            account = System.Text.Encoding.UTF8.GetString(statement.Text(0));
            isCurrent = CryptographicOperations.FixedTimeEquals(given, statement.Blob(1));
            isFormer = !statement.IsNull(2) && CryptographicOperations.FixedTimeEquals(given, statement.Blob(2));
        }
        finally
        {
            statement.Reset();
        }
        if (isFormer)
            End(connection, id);
        if (!isCurrent)
            return null;
        Write(connection, RotateText, update =>
        {
            update.BindText(1, id);
            update.BindBlob(2, SHA256.HashData(next));
            update.Bind(3, expires.ToUnixTimeSeconds());
        });
        return account;
    }

    public static void End(Connection connection, string id) => Write(connection, EndText, statement => statement.BindText(1, id));

    private static void Write(Connection connection, SqlText sql, Action<Statement> bind)
    {
        var statement = connection.Prepare(sql);
        try
        {
            bind(statement);
            _ = statement.Step();
        }
        finally
        {
            statement.Reset();
        }
    }
}
