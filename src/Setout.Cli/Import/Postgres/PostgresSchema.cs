using System.Data;
using System.Net.Sockets;
using System.Text;
using Npgsql;

namespace Setout.Cli.Import.Postgres;

/// <summary>The schema of a running PostgreSQL database, as SQL that would make it.</summary>
/// <param name="Sql">Types, tables, indexes, comments.</param>
/// <param name="LeftOut">What is there besides tables, by kind.</param>
internal sealed record PostgresSchema(string Sql, IReadOnlyList<string> LeftOut)
{
    private const int Shown = 5;

    /// <summary>Reads it in one transaction that can change nothing.</summary>
    /// <exception cref="CommandFailure">The database cannot be reached or refuses.</exception>
    public static async Task<PostgresSchema> ReadAsync(PostgresAddress address, CancellationToken stop)
    {
        try
        {
            await using var source = new NpgsqlSlimDataSourceBuilder(address.Connection.ConnectionString).EnableTransportSecurity().Build();
            await using var connection = await source.OpenConnectionAsync(stop);
            await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);
            await using (var readOnly = new NpgsqlCommand("SET TRANSACTION READ ONLY", connection, transaction))
                await readOnly.ExecuteNonQueryAsync(stop);
            return await ReadAsync(connection, stop);
        }
        catch (Exception failure) when (failure is NpgsqlException or SocketException or TimeoutException or ArgumentException)
        {
            throw new CommandFailure(ExitCode.Environment, $"{address.Shown} cannot be read: {failure.InnerException?.Message ?? failure.Message}");
        }
    }

    private static async Task<PostgresSchema> ReadAsync(NpgsqlConnection connection, CancellationToken stop)
    {
        var enums = await RowsAsync(connection, CatalogQueries.Enums, stop);
        var tables = await RowsAsync(connection, CatalogQueries.Entities, stop);
        var columns = (await RowsAsync(connection, CatalogQueries.Columns, stop)).ToLookup(row => row[0], row => row[1]);
        var constraints = (await RowsAsync(connection, CatalogQueries.Constraints, stop)).ToLookup(row => row[0], row => row[1]);
        var indexes = await RowsAsync(connection, CatalogQueries.Indexes, stop);
        var comments = await RowsAsync(connection, CatalogQueries.Comments, stop);
        var sql = new StringBuilder();
        foreach (var row in enums)
            sql.Append(row[0]).Append('\n');
        foreach (var table in tables)
            sql.Append($"CREATE TABLE {table[0]} (\n  ").AppendJoin(",\n  ", columns[table[0]].Concat(constraints[table[0]])).Append("\n);\n");
        foreach (var statement in indexes.Select(row => row[0]).Concat(tables.Select(row => row[1])).Concat(comments.Select(row => row[0])).Where(statement => statement.Length > 0))
            sql.Append(statement).Append('\n');
        var leftOut = (await RowsAsync(connection, CatalogQueries.LeftOut, stop)).GroupBy(row => row[0], row => row[1]);
        return new(sql.ToString(), [.. leftOut.Select(kind => $"{kind.Key}: {string.Join(", ", kind.Take(Shown))}{(kind.Count() > Shown ? $" and {kind.Count() - Shown} more" : "")}")]);
    }

    private static async Task<List<string[]>> RowsAsync(NpgsqlConnection connection, string query, CancellationToken stop)
    {
        var rows = new List<string[]>();
        await using var command = new NpgsqlCommand(query, connection);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        return rows;
    }
}
