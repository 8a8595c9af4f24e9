using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Setout.Bench.Load;
using Setout.Bench.Peers;

namespace Setout.Bench;

/// <summary>Gives each peer its rows before it is measured.</summary>
internal static class Seed
{
    /// <summary>The peer's own data file, filled. Setout's is made and filled by Setout.</summary>
    public static string Prepare(Peer peer, int orders)
    {
        var file = Path.Combine(Places.Data, peer.FileName + (peer.Storage == Storage.JsonFile ? ".json" : ".db"));
        switch (peer.Storage)
        {
            case Storage.SqliteByDriver:
                FillTables(file, orders);
                break;
            case Storage.SqliteBySetout:
                FillOverHttp(peer, file, orders);
                break;
            case Storage.JsonFile:
                FillJson(file, orders);
                break;
        }
        return file;
    }

    private static void FillTables(string file, int orders)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        Execute(connection, "PRAGMA journal_mode = WAL");
        RequireDurable(connection);
        foreach (var table in DesignTables.Read(Places.Design))
            Execute(connection, table);
        using var transaction = connection.BeginTransaction();
        for (var id = 1; id <= SampleOrder.Customers; id++)
            Execute(connection, "INSERT INTO customers VALUES ($0, $1, $2)", id, $"Customer {id}", $"customer{id}@example.com");
        for (var id = 1; id <= orders; id++)
        {
            var order = SampleOrder.Make(id);
            Execute(connection, "INSERT INTO orders VALUES ($0, $1, $2, $3, $4, $5)", id, order.CustomerId, order.Status, order.TotalCents, order.Note, SampleOrder.Instant);
        }
        transaction.Commit();
    }

    /// <summary>The peers set nothing themselves: they rely on this being what SQLite does unless told otherwise.</summary>
    private static void RequireDurable(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA synchronous";
        if (command.ExecuteScalar() is not 2L)
            throw new IOException("This build of SQLite does not wait for the disk by default.");
    }

    private static void Execute(SqliteConnection connection, string sql, params object[] values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
            command.Parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"${i}"), values[i]);
        command.ExecuteNonQuery();
    }

    private static void FillOverHttp(Peer peer, string file, int orders)
    {
        using var process = PeerProcess.Start(peer, file);
        for (var id = 1; id <= SampleOrder.Customers; id++)
            Send(process, Requests.Post("/api/customers", $$"""{"name":"Customer {{id}}","email":"customer{{id}}@example.com"}"""));
        for (var id = 1; id <= orders; id++)
            Send(process, Requests.Post(peer.Orders, SampleOrder.Make(id).JsonFor(peer)));
    }

    private static void Send(PeerProcess process, byte[] request)
    {
        var (status, body) = Client.Ask(process.Port, request);
        if (status != 201)
            throw new IOException($"{process.Peer.Name} did not accept a row: {status} {body}");
    }

    private static void FillJson(string file, int orders)
    {
        var json = new StringBuilder("{\"orders\":[");
        for (var id = 1; id <= orders; id++)
        {
            json.Append(CultureInfo.InvariantCulture, $"{(id > 1 ? "," : "")}{{\"id\":{id},");
            json.Append(SampleOrder.Make(id).Json.AsSpan(1..^1));
            json.Append(CultureInfo.InvariantCulture, $",\"placed_at\":\"{SampleOrder.Instant}\"}}");
        }
        File.WriteAllText(file, json.Append("]}").ToString());
    }
}
