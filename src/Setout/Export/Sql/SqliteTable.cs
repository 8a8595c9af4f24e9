using System.Text;
using Setout.Planning;
using Setout.Types;

namespace Setout.Export.Sql;

/// <summary>
/// An entity's table in SQLite. Integer keys are numbered by SQLite and never used twice; tables with another key are stored
/// in its order. Uniqueness is an index, so that it can come and go without rebuilding the table.
/// </summary>
public static class SqliteTable
{
    /// <summary>The hidden column that counts the changes of a row.</summary>
    public const string VersionColumn = "_version";

    /// <summary>All tables and indexes of a plan, in its order.</summary>
    public static string Create(Plan plan)
    {
        var sql = new StringBuilder();
        foreach (var entity in plan.Entities)
        {
            sql.Append(sql.Length == 0 ? "" : "\n").Append(CreateTable(plan, entity));
            foreach (var index in SqliteIndex.Of(entity))
                sql.Append(index.Create(entity));
        }
        return sql.ToString();
    }

    /// <summary>The statement that makes a table, with a semicolon and a line feed behind it.</summary>
    public static string CreateTable(Plan plan, PlannedEntity entity)
    {
        var numbered = NumberedKey(entity);
        List<string> lines = [.. entity.Fields.Select(field => field.Name == numbered
            ? $"{SqlText.Name(field.Name)} INTEGER PRIMARY KEY AUTOINCREMENT"
            : SqliteColumn.Define(plan, field))];
        lines.AddRange(entity.Fields.Where(field => field.IsLookedUp).Select(field => $"{SqliteSeal.TagColumn(field)} BLOB"));
        lines.Add($"{SqlText.Name(VersionColumn)} INTEGER NOT NULL DEFAULT 1");
        if (numbered.Length == 0)
            lines.Add($"PRIMARY KEY ({string.Join(", ", entity.Key.Select(SqlText.Name))})");
        lines.AddRange(Checks(entity).Select(check => $"CHECK ({check})"));
        var options = numbered.Length == 0 ? "STRICT, WITHOUT ROWID" : "STRICT";
        return $"CREATE TABLE {SqlText.Name(entity.Table)} (\n  {string.Join(",\n  ", lines)}\n) {options};\n";
    }

    /// <summary>The field that SQLite numbers: a key of one integer; empty if there is none.</summary>
    public static string NumberedKey(PlannedEntity entity) =>
        entity.Key.Count == 1 && entity.Field(entity.Key[0]).Type is ScalarType { Kind: ScalarKind.Integer } ? entity.Key[0] : "";

    // SQLite refuses a CHECK that gives another answer tomorrow; those are looked after at each write.
    private static IEnumerable<string> Checks(PlannedEntity entity) =>
        entity.Checks.Where(check => !SqliteSeal.IsAtEachWrite(entity, check.Value)).Select(check => ExpressionSql.Check(check.Value, entity));
}
