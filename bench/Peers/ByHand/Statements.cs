using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Setout.Bench;

/// <summary>A connection with its three reads and its insert prepared once.</summary>
internal sealed class Statements
{
    private const string Columns = "id, customer_id, status, total_cents, note, placed_at";
    private static readonly ConcurrentBag<Statements> Idle = [];

    private readonly SqliteCommand byId, first, firstOfStatus, insert;

    private Statements(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        byId = Prepare(connection, $"SELECT {Columns} FROM orders WHERE id = @id", "@id");
        first = Prepare(connection, $"SELECT {Columns} FROM orders ORDER BY id LIMIT @limit", "@limit");
        firstOfStatus = Prepare(
            connection, $"SELECT {Columns} FROM orders WHERE status = @status ORDER BY id LIMIT @limit", "@limit", "@status");
        insert = Prepare(
            connection,
            $"""
            INSERT INTO orders (customer_id, status, total_cents, note, placed_at)
            VALUES (@customer, @status, @total, @note, @placed) RETURNING {Columns}
            """,
            "@customer", "@status", "@total", "@note", "@placed");
    }

    public static Statements Rent(string connectionString) =>
        Idle.TryTake(out var statements) ? statements : new Statements(connectionString);

    public void Return() => Idle.Add(this);

    public Order? Find(long id)
    {
        byId.Parameters[0].Value = id;
        using var reader = byId.ExecuteReader();
        return reader.Read() ? Read(reader) : null;
    }

    public List<Order> List(string? status, int limit)
    {
        var command = status is null ? first : firstOfStatus;
        command.Parameters[0].Value = limit;
        if (status is not null)
            command.Parameters[1].Value = status;
        var orders = new List<Order>(limit);
        using var reader = command.ExecuteReader();
        while (reader.Read())
            orders.Add(Read(reader));
        return orders;
    }

    public Order Insert(NewOrder order)
    {
        insert.Parameters[0].Value = order.CustomerId;
        insert.Parameters[1].Value = order.Status ?? "draft";
        insert.Parameters[2].Value = order.TotalCents;
        insert.Parameters[3].Value = order.Note ?? (object)DBNull.Value;
        insert.Parameters[4].Value = PeerHost.Now();
        using var reader = insert.ExecuteReader();
        reader.Read();
        return Read(reader);
    }

    private static Order Read(SqliteDataReader reader) => new()
    {
        Id = reader.GetInt64(0),
        CustomerId = reader.GetInt64(1),
        Status = reader.GetString(2),
        TotalCents = reader.GetInt64(3),
        Note = reader.IsDBNull(4) ? null : reader.GetString(4),
        PlacedAt = reader.GetString(5),
    };

    private static SqliteCommand Prepare(SqliteConnection connection, string sql, params string[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var parameter in parameters)
            command.Parameters.Add(new SqliteParameter { ParameterName = parameter });
        return command;
    }
}
