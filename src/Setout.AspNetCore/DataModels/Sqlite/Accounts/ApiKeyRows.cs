using System.Text;
using Setout.AspNetCore.DataModels.Sqlite.Native;

namespace Setout.AspNetCore.DataModels.Sqlite.Accounts;

/// <summary>
/// API keys as they are kept: of the secret only a hash, which needs no salt, since the secret has 256 bits. They are read for each
/// request, so that one that was made or revoked by another process counts at once.
/// </summary>
internal static class ApiKeyRows
{
    private const string Table = """
        CREATE TABLE IF NOT EXISTS "_setout_keys" (
          id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, secret BLOB NOT NULL, roles TEXT NOT NULL,
          created INTEGER NOT NULL, expires INTEGER, used INTEGER, revoked INTEGER, account TEXT NOT NULL DEFAULT '') STRICT, WITHOUT ROWID;
        """;

    private const string Columns = "id, name, secret, roles, created, expires, used, revoked, account";

    private static readonly SqlText FindText = new($"SELECT {Columns} FROM \"_setout_keys\" WHERE id = ?1");
    private static readonly SqlText AllText = new($"SELECT {Columns} FROM \"_setout_keys\" ORDER BY created, id");
    private static readonly SqlText AddText = new("INSERT INTO \"_setout_keys\" (id, name, secret, roles, created, expires, account) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
    private static readonly SqlText UseText = new("UPDATE \"_setout_keys\" SET used = ?2 WHERE id = ?1 AND (used IS NULL OR used < ?2)");
    private static readonly SqlText RevokeText = new("UPDATE \"_setout_keys\" SET revoked = ?2 WHERE id = ?1 AND revoked IS NULL");
    private static readonly SqlText EndText = new("UPDATE \"_setout_keys\" SET expires = ?2 WHERE id = ?1 AND (expires IS NULL OR expires > ?2)");

    /// <summary>Makes the table, or brings one of an earlier version to this.</summary>
    public static void Prepare(Connection connection)
    {
        connection.Execute(Table);
        if (connection.Ask("SELECT 1 FROM pragma_table_info('_setout_keys') WHERE name = 'account'").Length == 0)
            connection.Execute("ALTER TABLE \"_setout_keys\" ADD COLUMN account TEXT NOT NULL DEFAULT ''");
    }

    /// <summary>Keys of an account are taken back with it, since another one may come to have its key.</summary>
    /// <param name="connection">The one that writes: a trigger of its own only, so that the file's schema is as before.</param>
    /// <param name="accounts">Whose rows the accounts are.</param>
    public static void EndWith(Connection connection, StoredEntity accounts) => connection.Execute($"""
        CREATE TEMP TRIGGER "_setout_keys_end" AFTER DELETE ON main.{accounts.Table}
        BEGIN UPDATE "_setout_keys" SET revoked = unixepoch() WHERE account = CAST(OLD.{accounts.Columns[accounts.Key[0]].Sql} AS TEXT) AND revoked IS NULL; END
        """);

    /// <summary>The key of an id, whatever became of it; null where there is none.</summary>
    public static ApiKeyRow? Find(Connection connection, string id)
    {
        var statement = connection.Prepare(FindText);
        try
        {
            connection.Count();
            statement.BindText(1, id);
            return statement.Step() ? Read(statement) : null;
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <summary>All of them, the oldest first.</summary>
    public static List<ApiKeyRow> All(Connection connection)
    {
        var rows = new List<ApiKeyRow>();
        var statement = connection.Prepare(AllText);
        try
        {
            while (statement.Step())
                rows.Add(Read(statement));
        }
        finally
        {
            statement.Reset();
        }
        return rows;
    }

    public static void Add(Connection connection, ApiKeyRow key) => Write(connection, AddText, statement =>
    {
        statement.BindText(1, key.Id);
        statement.BindText(2, key.Name);
        statement.BindBlob(3, key.Secret);
        statement.BindText(4, string.Join('\n', key.Roles));
        statement.Bind(5, key.Created);
        if (key.Expires is { } end)
            statement.Bind(6, end);
        else
            statement.BindNull(6);
        statement.BindText(7, key.Account);
    });

    public static void Use(Connection connection, string id, long now) => At(connection, UseText, id, now);

    public static void Revoke(Connection connection, string id, long now) => At(connection, RevokeText, id, now);

    /// <summary>It ends then, unless it ends earlier.</summary>
    public static void End(Connection connection, string id, long at) => At(connection, EndText, id, at);

    private static void At(Connection connection, SqlText text, string id, long seconds) => Write(connection, text, statement =>
    {
        statement.BindText(1, id);
        statement.Bind(2, seconds);
    });

    private static ApiKeyRow Read(Statement row) => new(Text(row, 0), Text(row, 1), row.Blob(2).ToArray(), Text(row, 3).Split('\n', StringSplitOptions.RemoveEmptyEntries), row.Integer(4))
    {
        Expires = row.IsNull(5) ? null : row.Integer(5),
        Used = row.IsNull(6) ? null : row.Integer(6),
        Revoked = row.IsNull(7) ? null : row.Integer(7),
        Account = Text(row, 8),
    };

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

    private static string Text(Statement row, int column) => Encoding.UTF8.GetString(row.Text(column));
}

/// <summary>A key as it is kept. Times are in seconds since 1970.</summary>
/// <param name="Id">The part of the key that is no secret.</param>
/// <param name="Name">Whose it is.</param>
/// <param name="Secret">The SHA-256 of its secret.</param>
/// <param name="Roles">As the design spells them.</param>
/// <param name="Created">When it was made.</param>
internal sealed record ApiKeyRow(string Id, string Name, byte[] Secret, string[] Roles, long Created)
{
    /// <summary>The key of the account that it acts as; empty for none.</summary>
    public string Account { get; init; } = "";

    /// <summary>From when on it is good no more; null for never.</summary>
    public long? Expires { get; init; }

    /// <summary>When it was used last, to the hour; null for never.</summary>
    public long? Used { get; init; }

    /// <summary>When it was taken back; null where it was not.</summary>
    public long? Revoked { get; init; }

    public bool IsGood(long now) => Revoked is null && !(Expires <= now);
}
