using System.Security.Cryptography;
using System.Text;
using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.Planning;

namespace Setout.AspNetCore.DataModels.Sqlite.Accounts;

/// <summary>
/// Sessions: one for each sign-in. Of the refresh token only a hash is kept. Those that come are ours, by their signature: one that
/// is not in use any more was used up before, somebody else has it, and the session ends.
/// </summary>
internal static class Sessions
{
    private const string Table = """
        CREATE TABLE IF NOT EXISTS "_setout_sessions" (
          id TEXT NOT NULL PRIMARY KEY, account TEXT NOT NULL, secret BLOB NOT NULL, expires INTEGER NOT NULL, former BLOB) STRICT, WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS "_setout_sessions_account" ON "_setout_sessions" (account);
        CREATE INDEX IF NOT EXISTS "_setout_sessions_expires" ON "_setout_sessions" (expires);
        """;

    private const int SweptAtOnce = 100;

    /// <summary>Makes the table, or brings one of an earlier version to this.</summary>
    public static void Prepare(Connection connection)
    {
        connection.Execute(Table);
        if (connection.Ask("SELECT 1 FROM pragma_table_info('_setout_sessions') WHERE name = 'former'").Length == 0)
            connection.Execute("ALTER TABLE \"_setout_sessions\" ADD COLUMN former BLOB");
    }

    private static readonly SqlText FindText = new("SELECT account, secret, former FROM \"_setout_sessions\" WHERE id = ?1 AND expires > ?2");
    private static readonly SqlText BeginText = new("INSERT INTO \"_setout_sessions\" (id, account, secret, expires) VALUES (?1, ?2, ?3, ?4)");
    private static readonly SqlText RotateText = new("UPDATE \"_setout_sessions\" SET former = ?4, secret = ?2, expires = ?3 WHERE id = ?1");
    private static readonly SqlText EndText = new("DELETE FROM \"_setout_sessions\" WHERE id = ?1");
    private static readonly SqlText EndAllText = new("DELETE FROM \"_setout_sessions\"");
    private static readonly SqlText KeepText = new("INSERT INTO temp.\"_setout_session_kept\" VALUES (?1)");
    private static readonly SqlText ForgetKeptText = new("DELETE FROM temp.\"_setout_session_kept\"");
    private static readonly SqlText SweepText = new($"DELETE FROM \"_setout_sessions\" WHERE id IN (SELECT id FROM \"_setout_sessions\" WHERE expires <= ?1 LIMIT {SweptAtOnce})");

    /// <summary>
    /// Sessions end with their account, since another one may come to have its key, and when its password changes by whatever
    /// route, but for the one that changes it.
    /// </summary>
    /// <param name="connection">The one that writes: triggers of its own only, so that the file's schema is as before.</param>
    /// <param name="accounts">Whose rows the accounts are.</param>
    /// <param name="planned">Its fields: one has the hash, one may say that the address is confirmed, which another address is not.</param>
    public static void EndWith(Connection connection, StoredEntity accounts, PlannedAccounts planned)
    {
        var (key, hash) = (accounts.Columns[accounts.Key[0]].Sql, accounts.Column(planned.Password).Sql);
        connection.Execute($"""
            CREATE TEMP TABLE "_setout_session_kept" (id TEXT NOT NULL);
            CREATE TEMP TRIGGER "_setout_sessions_end" AFTER DELETE ON main.{accounts.Table}
            BEGIN DELETE FROM "_setout_sessions" WHERE account = CAST(OLD.{key} AS TEXT); END;
            CREATE TEMP TRIGGER "_setout_sessions_end_password" AFTER UPDATE OF {hash} ON main.{accounts.Table} WHEN OLD.{hash} IS NOT NEW.{hash}
            BEGIN DELETE FROM "_setout_sessions" WHERE account = CAST(OLD.{key} AS TEXT) AND id NOT IN (SELECT id FROM temp."_setout_session_kept"); END
            """);
        if (planned.Confirmed.Length == 0)
            return;
        var (address, confirmed) = (accounts.Column(planned.Address).Compared(""), accounts.Column(planned.Confirmed).Sql);
        var not = accounts.Field(planned.Confirmed).IsNullable ? "NULL" : "0";
        connection.Execute($"""
            CREATE TEMP TRIGGER "_setout_address_changed" AFTER UPDATE OF {address} ON main.{accounts.Table} WHEN OLD.{address} IS NOT NEW.{address}
            BEGIN UPDATE {accounts.Table} SET {confirmed} = {not} WHERE {key} = NEW.{key}; END
            """);
    }

    /// <summary>Names the session that outlives a change of its account's password; empty for none.</summary>
    public static void Keep(Connection connection, string session)
    {
        Write(connection, ForgetKeptText, _ => { });
        if (session.Length > 0)
            Write(connection, KeepText, statement => statement.BindText(1, session));
    }

    /// <summary>Whether an account still has the hash that a password was verified against, and nothing bars it.</summary>
    /// <param name="accounts">Whose rows the accounts are.</param>
    /// <param name="planned">Its fields.</param>
    public static SqlText ProofText(StoredEntity accounts, PlannedAccounts planned) =>
        // The time is a parameter also where no bar depends on it.
        new($"SELECT 1 FROM {accounts.Table} AS a WHERE a.{accounts.Columns[accounts.Key[0]].Sql} = ?1 AND (?2 IS NULL OR a.{accounts.Column(planned.Password).Sql} = ?2) AND {AccountSql.IsGood(accounts, planned.Bars, "?3")} AND (?3 IS NOT NULL)");

    /// <summary>Whether there is such an account, with that hash where one is given.</summary>
    public static bool Has(Connection connection, SqlText proof, DataValue account, string? hash, DateTimeOffset now)
    {
        var statement = connection.Prepare(proof);
        try
        {
            statement.Bind(1, account, scale: 0);
            statement.Bind(3, DataValue.Instant(now), scale: 0);
            if (hash is null)
                statement.BindNull(2);
            else
                statement.BindText(2, hash);
            return statement.Step();
        }
        finally
        {
            statement.Reset();
        }
    }

    public static void Begin(Connection connection, NewSession session)
    {
        Write(connection, SweepText, statement => statement.Bind(1, session.Now.ToUnixTimeSeconds()));
        Write(connection, BeginText, statement =>
        {
            statement.BindText(1, session.Id);
            statement.BindText(2, session.Account.ToString());
            statement.BindBlob(3, session.Secret);
            statement.Bind(4, session.Expires.ToUnixTimeSeconds());
        });
    }

    /// <summary>
    /// Puts the hash of another token in the place of the one in use. Null where the token is no longer that of the session: then somebody
    /// else has it, and the session ends. One that was used up a moment ago is let pass, and changes nothing.
    /// </summary>
    /// <param name="connection">The one that writes.</param>
    /// <param name="id">The session.</param>
    /// <param name="given">The hash of the token that was brought.</param>
    /// <param name="next">The hash of the one to come.</param>
    /// <param name="now">The time.</param>
    /// <param name="expires">The end of the session from now on.</param>
    public static RefreshedSession? Rotate(Connection connection, string id, byte[] given, byte[] next, DateTimeOffset now, DateTimeOffset expires)
    {
        if (Find(connection, id, now) is not { } found)
            return null;
        if (!CryptographicOperations.FixedTimeEquals(given, found.InUse))
        {
            if (UsedTokens.Has(found.Used, given, now))
                return found;
            End(connection, id);
            return null;
        }
        var rotated = found with { InUse = next, Used = UsedTokens.With(found.Used, given, now) };
        Write(connection, RotateText, update =>
        {
            update.BindText(1, id);
            update.BindBlob(2, rotated.InUse);
            update.Bind(3, expires.ToUnixTimeSeconds());
            update.BindBlob(4, rotated.Used);
        });
        return rotated;
    }

    public static void End(Connection connection, string id) => Write(connection, EndText, statement => statement.BindText(1, id));

    /// <summary>Ends all there are: nothing that proved one proves it any more.</summary>
    public static void EndAll(Connection connection) => Write(connection, EndAllText, _ => { });

    private static RefreshedSession? Find(Connection connection, string id, DateTimeOffset now)
    {
        var statement = connection.Prepare(FindText);
        try
        {
            statement.BindText(1, id);
            statement.Bind(2, now.ToUnixTimeSeconds());
            return statement.Step() ? new(Encoding.UTF8.GetString(statement.Text(0)), statement.Blob(1).ToArray(), statement.IsNull(2) ? [] : statement.Blob(2).ToArray()) : null;
        }
        finally
        {
            statement.Reset();
        }
    }

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

/// <summary>A session that is to begin; its secret is the hash of its first refresh token.</summary>
internal readonly record struct NewSession(string Id, DataValue Account, byte[] Secret, DateTimeOffset Now, DateTimeOffset Expires);

/// <summary>A session as it is after a refresh.</summary>
/// <param name="Account">Whose.</param>
/// <param name="InUse">The hash of the refresh token in use.</param>
/// <param name="Used">Those before; see <see cref="UsedTokens"/>.</param>
internal sealed record RefreshedSession(string Account, byte[] InUse, byte[] Used);
