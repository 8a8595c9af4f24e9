using Setout.AspNetCore.DataModels.Sqlite.Native;

namespace Setout.AspNetCore.DataModels.Sqlite.Writing;

/// <summary>
/// Writes what was encrypted with former keys anew with the one in use, a few rows at a time, so that other writes come between.
/// Killed at any moment, each row is of one key or the other, and the ring has both.
/// </summary>
internal static class ReEncryption
{
    private const int RowsAtOnce = 200;

    /// <summary>Does some rows of an entity; gives how many it found.</summary>
    public static int Step(Connection connection, StoredEntity stored, int active)
    {
        var columns = stored.Columns.Where(column => column.Seal is not null).ToList();
        var old = string.Join(" OR ", columns.Select(column => $"setout_key({column.Sql}) <> {active}"));
        var key = string.Join(", ", stored.Key.Select(index => stored.Columns[index].Sql));
        var row = SealRow(stored);
        // A value of the key in use stays as it is; NULL has no key.
        var sets = columns.Select(column => $"{column.Sql} = CASE WHEN setout_key({column.Sql}) <> {active} THEN {column.Stored(row, column.Read(""))} ELSE {column.Sql} END");
        connection.Execute($"UPDATE {stored.Table} SET {string.Join(", ", sets)} WHERE ({key}) IN (SELECT {key} FROM {stored.Table} WHERE {old} LIMIT {RowsAtOnce})");
        return int.Parse(connection.Ask("SELECT changes()"), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string SealRow(StoredEntity stored) => Export.Sql.SqliteSeal.Row(stored.Entity, "");
}
