using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.AspNetCore.DataModels.Sqlite.Writing;
using Setout.Planning;

namespace Setout.AspNetCore.DataModels.Sqlite.Auditing;

/// <summary>
/// Notes each row that comes, changes or goes, through whichever endpoint, nested rows and those that a delete takes along included: in a table
/// of the writing connection alone, which is emptied into the log before the change is committed.
/// </summary>
internal static class AuditTriggers
{
    public const string Noted = "_setout_audit_noted";

    /// <summary>What stands in the place of values that nobody may be shown.</summary>
    private const string Mask = "'***'";

    public static void Keep(Connection connection, StoredPlan plan, PlannedAudit audit)
    {
        connection.Execute($"CREATE TEMP TABLE \"{Noted}\" (n INTEGER PRIMARY KEY, entity TEXT, deed TEXT, row TEXT, before TEXT, after TEXT, changed TEXT)");
        var number = 0;
        foreach (var audited in audit.Entities.Where(entity => entity.Changes))
            foreach (var trigger in Of(plan.Entity(audited.Name)))
                connection.Execute($"CREATE TEMP TRIGGER \"{Noted}_{++number}\" {trigger}");
    }

    private static IEnumerable<string> Of(StoredEntity entity)
    {
        yield return $"AFTER INSERT ON {entity.Table} BEGIN {Note(entity, "created", "NEW", "NULL", Values(entity, "NEW"), "NULL")} END";
        yield return $"AFTER DELETE ON {entity.Table} BEGIN {Note(entity, "deleted", "OLD", Values(entity, "OLD"), "NULL", "NULL")} END";
        // The version counts changes of other rows too, which are none of this one.
        var differs = string.Join(" OR ", entity.Columns.Select(column => $"OLD.{column.Sql} IS NOT NEW.{column.Sql}"));
        var changed = string.Join(", ", entity.Columns.Select((column, index) => $"iif(OLD.{column.Sql} IS NOT NEW.{column.Sql}, {Text(entity.Entity.Fields[index].Name)}, NULL)"));
        yield return $"AFTER UPDATE OF {ParentVersions.Told(entity)} ON {entity.Table} WHEN {differs} BEGIN {Note(entity, "changed", "NEW", Values(entity, "OLD"), Values(entity, "NEW"), $"json_array({changed})")} END";
    }

    private static string Note(StoredEntity entity, string deed, string row, string before, string after, string changed) =>
        $"INSERT INTO \"{Noted}\" (entity, deed, row, before, after, changed) VALUES ({Text(entity.Entity.Name)}, '{deed}', {KeyOf(entity, row)}, {before}, {after}, {changed});";

    /// <summary>The key of a row as one text.</summary>
    public static string KeyOf(StoredEntity entity, string row) =>
        string.Join(" || '/' || ", entity.Key.Select(index => $"CAST({row}.{entity.Columns[index].Sql} AS TEXT)"));

    private static string Values(StoredEntity entity, string row) =>
        $"json_object({string.Join(", ", entity.Columns.Select((column, index) => $"{Text(entity.Entity.Fields[index].Name)}, {Value(entity.Entity.Fields[index], column, $"{row}.{column.Sql}")}"))})";

    private static string Value(PlannedField field, Column column, string value) => column.Kind switch
    {
        _ when field.IsUnrepeatable || field.IsHidden => $"iif({value} IS NULL, NULL, {Mask})",
        ColumnKind.Boolean => $"json(CASE {value} WHEN 0 THEN 'false' WHEN 1 THEN 'true' END)",
        ColumnKind.Decimal when column.Scale > 0 => Decimal(value, column.Scale),
        ColumnKind.Json => $"json({value})",
        ColumnKind.Binary => $"iif({value} IS NULL, NULL, lower(hex({value})))",
        _ => value,
    };

    // Kept as an integer; written with its point, as answers have it.
    private static string Decimal(string value, int scale)
    {
        var one = $"1{new string('0', scale)}";
        return $"json(iif({value} IS NULL, NULL, printf('%s%lld.%0{scale}lld', iif({value} < 0, '-', ''), abs({value}) / {one}, abs({value}) % {one})))";
    }

    private static string Text(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
}
