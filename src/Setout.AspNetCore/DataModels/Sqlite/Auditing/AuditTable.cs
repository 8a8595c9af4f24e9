using Setout.AspNetCore.DataModels.Sqlite.Native;

namespace Setout.AspNetCore.DataModels.Sqlite.Auditing;

/// <summary>
/// The tables of the audit log. Nothing changes its rows, and none goes before the checkpoint has moved past it: triggers of the file,
/// so that they bind whoever writes it. Who takes them away is found by the chain of hashes.
/// </summary>
internal static class AuditTable
{
    public const string Columns = "seq, at, who, name, roles, operation, deed, entity, row, before, after, trace, result, hash";

    private const string Tables = """
        CREATE TABLE IF NOT EXISTS "_setout_audit" (
          seq INTEGER NOT NULL PRIMARY KEY, at INTEGER NOT NULL, who TEXT NOT NULL, name TEXT NOT NULL, roles TEXT NOT NULL,
          operation TEXT NOT NULL, deed TEXT NOT NULL, entity TEXT NOT NULL, row TEXT NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL,
          trace TEXT NOT NULL, result TEXT NOT NULL, hash BLOB NOT NULL) STRICT;
        CREATE INDEX IF NOT EXISTS "_setout_audit_row" ON "_setout_audit" (entity, row);
        CREATE TABLE IF NOT EXISTS "_setout_audit_mark" (
          kind TEXT NOT NULL PRIMARY KEY, seq INTEGER NOT NULL, hash BLOB NOT NULL, mac BLOB NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TRIGGER IF NOT EXISTS "_setout_audit_fixed" BEFORE UPDATE ON "_setout_audit"
          BEGIN SELECT RAISE(ABORT, 'entries of the audit log are never changed'); END;
        CREATE TRIGGER IF NOT EXISTS "_setout_audit_kept" BEFORE DELETE ON "_setout_audit"
          WHEN OLD.seq > coalesce((SELECT seq FROM "_setout_audit_mark" WHERE kind = 'base'), 0)
          BEGIN SELECT RAISE(ABORT, 'entries of the audit log are kept'); END;
        """;

    /// <summary>Makes the tables where there are none.</summary>
    public static void Create(Connection connection) => connection.Execute(Tables);

    /// <summary>Whether a database has an audit log.</summary>
    public static bool IsThere(Connection connection) => connection.Ask("SELECT name FROM sqlite_schema WHERE name = '_setout_audit'").Length > 0;

    /// <summary>Whether anything was ever written into it.</summary>
    public static bool HasBegun(Connection connection) => connection.Ask("SELECT kind FROM \"_setout_audit_mark\" LIMIT 1").Length > 0;
}
