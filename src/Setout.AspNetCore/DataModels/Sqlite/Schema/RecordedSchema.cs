using System.Security.Cryptography;
using System.Text;
using Setout.AspNetCore.DataModels.Sqlite.Native;

namespace Setout.AspNetCore.DataModels.Sqlite.Schema;

/// <summary>What the database says about itself: who made it, and from which design.</summary>
internal static class RecordedSchema
{
    /// <summary>Of this bookkeeping; a later program may raise it.</summary>
    private const int Format = 1;

    private const string Tables = """
        CREATE TABLE "_setout_schema" (
          kind TEXT NOT NULL, "table" TEXT NOT NULL, name TEXT NOT NULL, definition TEXT NOT NULL, subject TEXT NOT NULL, words TEXT NOT NULL,
          PRIMARY KEY (kind, "table", name)) STRICT, WITHOUT ROWID;
        CREATE TABLE "_setout_facts" (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
        """;

    private static readonly SqlText InsertItem = new("INSERT INTO \"_setout_schema\" VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    private static readonly SqlText InsertFact = new("INSERT INTO \"_setout_facts\" VALUES (?1, ?2)");

    private static readonly SqlText ReplaceFact = new("INSERT OR REPLACE INTO \"_setout_facts\" VALUES (?1, ?2)");

    /// <summary>Whether the database has this bookkeeping at all.</summary>
    public static bool IsThere(Connection connection) =>
        connection.Ask("SELECT name FROM sqlite_schema WHERE name = '_setout_schema'").Length > 0;

    public static bool IsOfLaterFormat(Connection connection) =>
        connection.Ask($"SELECT 1 FROM \"_setout_facts\" WHERE name = 'format' AND CAST(value AS INTEGER) > {Format}").Length > 0;

    /// <summary>Makes the bookkeeping of a new database.</summary>
    public static void Create(Connection connection)
    {
        connection.Execute(Tables);
        connection.Execute(Writing.StoredReplies.Table);
        AddFact(connection, "format", $"{Format}");
        AddFact(connection, "secret", Convert.ToHexString(RandomNumberGenerator.GetBytes(32)));
    }

    /// <summary>Known to this database alone; seals what it gives out and takes back.</summary>
    public static byte[] Secret(Connection connection) =>
        Convert.FromHexString(connection.Ask("SELECT value FROM \"_setout_facts\" WHERE name = 'secret'"));

    /// <summary>What is noted under a name; empty for nothing.</summary>
    public static string Fact(Connection connection, string name) => connection.Ask($"SELECT value FROM \"_setout_facts\" WHERE name = {SqlNames.Text(name)}");

    public static void SetFact(Connection connection, string name, string value) => connection.Run(ReplaceFact, name, value);

    public static List<SchemaItem> Read(Connection connection)
    {
        var items = new List<SchemaItem>();
        connection.Each("SELECT kind, \"table\", name, definition, subject, words FROM \"_setout_schema\"", row =>
        {
            if (Enum.TryParse<SchemaKind>(Text(row, 0), out var kind))
                items.Add(new SchemaItem(kind, Text(row, 1), Text(row, 2), Text(row, 3), Text(row, 4), Text(row, 5), default));
        });
        return items;
    }

    public static void Write(Connection connection, IEnumerable<SchemaItem> items)
    {
        connection.Execute("DELETE FROM \"_setout_schema\"");
        foreach (var item in items)
            connection.Run(InsertItem, $"{item.Kind}", item.Table, item.Name, item.Definition, item.Subject, item.Words);
    }

    private static void AddFact(Connection connection, string name, string value) => connection.Run(InsertFact, name, value);

    private static string Text(Statement row, int column) => Encoding.UTF8.GetString(row.Text(column));
}
