using System.Text;
using Setout.Export.Sql;
using Setout.Planning;

namespace Setout.AspNetCore.DataModels.Sqlite.Schema;

/// <summary>
/// Makes a table anew with the same rows, where fields of it are encrypted from now on, or no longer: a column cannot change its
/// type, nor be encrypted while a check of the table reads it.
/// </summary>
internal static class TableRebuild
{
    private const string Between = "_setout_between";

    /// <summary>The statements. Foreign keys must be off.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="entity">As it is to be.</param>
    /// <param name="sealedBefore">Whether a column was encrypted; null for one that was not there.</param>
    /// <param name="added">What existing rows get in a column that was not there, as SQL.</param>
    public static string Write(Plan plan, PlannedEntity entity, Func<PlannedField, bool?> sealedBefore, Func<PlannedField, string> added)
    {
        var columns = new List<(string Column, string Value)>();
        foreach (var field in entity.Fields)
        {
            var (name, before) = (SqlNames.Quote(field.Name), sealedBefore(field));
            var open = before switch { null => added(field), true => SqliteSeal.Open(entity, field, ""), false => name };
            columns.Add((name, !field.IsEncrypted ? open : before == true ? name : SqliteSeal.Seal(entity, field, SqliteSeal.Row(entity, ""), open)));
            if (field.IsLookedUp)
                columns.Add((SqliteSeal.TagColumn(field), SqliteSeal.Tag(entity, field, open)));
        }
        columns.Add((SqlNames.Version, SqlNames.Version));
        var (between, table) = (SqlNames.Quote(Between), SqlNames.Quote(entity.Table));
        var sql = new StringBuilder(SqliteTable.CreateTable(plan, entity with { Table = Between }));
        // Numbers that were given to rows which are gone are not given again.
        if (SqliteTable.NumberedKey(entity).Length > 0)
            sql.Append($"INSERT INTO sqlite_sequence (name, seq) SELECT '{Between}', seq FROM sqlite_sequence WHERE name = {SqlNames.Text(entity.Table)};\n");
        sql.Append($"INSERT INTO {between} ({string.Join(", ", columns.Select(column => column.Column))}) SELECT {string.Join(", ", columns.Select(column => column.Value))} FROM {table};\n");
        sql.Append($"DROP TABLE {table};\nALTER TABLE {between} RENAME TO {table};\n");
        foreach (var index in SqliteIndex.Of(entity))
            sql.Append(index.Create(entity));
        return sql.ToString();
    }
}
