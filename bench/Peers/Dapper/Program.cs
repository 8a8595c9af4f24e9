using Dapper;
using Microsoft.Data.Sqlite;
using Setout.Bench;

// A minimal API over Dapper, as its own documentation writes it: a connection out of the pool for every request.
DefaultTypeMap.MatchNamesWithUnderscores = true;
var builder = PeerHost.Builder(args);
var connectionString = PeerHost.ConnectionString(builder.Configuration);
var app = builder.Build();

app.MapGet("/api/orders/{id:long}", async (long id) =>
{
    await using var connection = new SqliteConnection(connectionString);
    var order = await connection.QuerySingleOrDefaultAsync<Order>(
        "SELECT id, customer_id, status, total_cents, note, placed_at FROM orders WHERE id = @id", new { id });
    return order is null ? Results.NotFound() : Results.Ok(order);
});

app.MapGet("/api/orders", async (string? status, int limit = 20) =>
{
    await using var connection = new SqliteConnection(connectionString);
    limit = Math.Clamp(limit, 1, 100);
    return Results.Ok(status is null
        ? await connection.QueryAsync<Order>(
            "SELECT id, customer_id, status, total_cents, note, placed_at FROM orders ORDER BY id LIMIT @limit", new { limit })
        : await connection.QueryAsync<Order>(
            "SELECT id, customer_id, status, total_cents, note, placed_at FROM orders WHERE status = @status ORDER BY id LIMIT @limit",
            new { status, limit }));
});

app.MapPost("/api/orders", async (NewOrder order) =>
{
    if (!order.IsValid)
        return Results.UnprocessableEntity();
    await PeerHost.Writer.WaitAsync();
    try
    {
        await using var connection = new SqliteConnection(connectionString);
        var placed = await connection.QuerySingleAsync<Order>(
            """
            INSERT INTO orders (customer_id, status, total_cents, note, placed_at)
            VALUES (@CustomerId, coalesce(@Status, 'draft'), @TotalCents, @Note, @PlacedAt)
            RETURNING id, customer_id, status, total_cents, note, placed_at
            """,
            new { order.CustomerId, order.Status, order.TotalCents, order.Note, PlacedAt = PeerHost.Now() });
        return Results.Created($"/api/orders/{placed.Id}", placed);
    }
    finally
    {
        PeerHost.Writer.Release();
    }
});

app.Run();
