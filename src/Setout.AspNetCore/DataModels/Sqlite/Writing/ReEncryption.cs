using System.Globalization;
using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.AspNetCore.DataModels.Sqlite.Schema;

namespace Setout.AspNetCore.DataModels.Sqlite.Writing;

/// <summary>
/// Writes what was encrypted with former keys anew with the one in use: once through all rows in the order of their keys, a few at a
/// time, so that other writes come between. How far it is stands in the database and is written with the rows: killed at any moment it
/// goes on from there, and several processes on one database each do a part, none twice.
/// </summary>
internal static class ReEncryption
{
    private const int RowsAtOnce = 200;

    private const string Fact = "data_keys_walk";

    /// <summary>Lets it begin anew, for rows that were written with a former key meanwhile.</summary>
    public static void Restart(Connection connection) => RecordedSchema.SetFact(connection, Fact, "");

    /// <summary>Does the next rows; false once every row is of the key in use, or a later key is in use elsewhere.</summary>
    public static bool Step(Connection connection, StoredEntity[] entities, int active)
    {
        var at = Walk.Read(RecordedSchema.Fact(connection, Fact));
        if (at.Key > active || at is { IsDone: true } && at.Key == active)
            return false;
        var entity = at.Key < active ? 0 : Array.FindIndex(entities, each => each.Entity.Table == at.Table);
        var behind = at.Key < active || entity < 0 ? "" : at.Behind;
        entity = Math.Max(entity, 0);
        if (entity == entities.Length)
            return Note(connection, new(active, "", ""));
        var last = Do(connection, entities[entity], behind, active);
        return Note(connection, last.Length > 0 ? new(active, entities[entity].Entity.Table, last)
            : entity + 1 < entities.Length ? new(active, entities[entity + 1].Entity.Table, "") : new(active, "", ""));
    }

    /// <summary>Does some rows of an entity behind a key; gives the last one's key, or nothing where no more follow.</summary>
    private static string Do(Connection connection, StoredEntity stored, string behind, int active)
    {
        var columns = stored.Columns.Where(column => column.Seal is not null).ToList();
        var keys = stored.Key.Select(index => stored.Columns[index].Sql).ToList();
        var key = string.Join(", ", keys);
        var from = behind.Length == 0 ? "1" : $"({key}) > ({behind})";
        var last = connection.Ask($"SELECT {string.Join(" || ', ' || ", keys.Select(column => $"quote({column})"))} FROM {stored.Table} WHERE {from} ORDER BY {key} LIMIT 1 OFFSET {RowsAtOnce - 1}");
        var row = Export.Sql.SqliteSeal.Row(stored.Entity, "");
        // A value of the key in use stays as it is; NULL has no key.
        var sets = columns.Select(column => $"{column.Sql} = CASE WHEN setout_key({column.Sql}) <> {active} THEN {column.Stored(row, column.Read(""))} ELSE {column.Sql} END");
        var old = string.Join(" OR ", columns.Select(column => $"setout_key({column.Sql}) <> {active}"));
        connection.Execute($"UPDATE {stored.Table} SET {string.Join(", ", sets)} WHERE {from}{(last.Length == 0 ? "" : $" AND ({key}) <= ({last})")} AND ({old})");
        return last;
    }

    private static bool Note(Connection connection, Walk walk)
    {
        RecordedSchema.SetFact(connection, Fact, walk.Write());
        return !walk.IsDone;
    }

    /// <summary>How far it is.</summary>
    /// <param name="Key">The number of the key that rows are written with.</param>
    /// <param name="Table">The table it is at; empty where it is through.</param>
    /// <param name="Behind">The key of the last row that was done, as SQL; empty before the first one.</param>
    private readonly record struct Walk(int Key, string Table, string Behind)
    {
        public bool IsDone => Table.Length == 0;

        public static Walk Read(string text) =>
            text.Split('\n', 3) is [var key, var table, var behind] && int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new(number, table, behind) : new(0, "", "");

        public string Write() => string.Create(CultureInfo.InvariantCulture, $"{Key}\n{Table}\n{Behind}");
    }
}
