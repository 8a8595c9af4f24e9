using Microsoft.EntityFrameworkCore;
using Setout.Bench;

// EF Core as its performance guide writes it: pooled contexts, compiled queries, no tracking where nothing is changed.
// With --plain true as most projects have it: a context for each request, queries where they are used, no tracking either.
var builder = PeerHost.Builder(args);
OrderDesk.IsPlain = builder.Configuration["plain"] == "true";
if (OrderDesk.IsPlain)
    builder.Services.AddDbContext<OrderDesk>(options => options.UseSqlite(PeerHost.ConnectionString(builder.Configuration)));
else
    builder.Services.AddDbContextPool<OrderDesk>(options => options.UseSqlite(PeerHost.ConnectionString(builder.Configuration)));
var app = builder.Build();

app.MapGet("/api/orders/{id:long}", async (long id, OrderDesk desk) =>
    await desk.FindAsync(id) is { } order ? Results.Ok(order) : Results.NotFound());

app.MapGet("/api/orders", (OrderDesk desk, string? status, int limit = 20) => desk.ListAsync(status, Math.Clamp(limit, 1, 100)));

app.MapPost("/api/orders", async (NewOrder order, OrderDesk desk) =>
{
    if (!order.IsValid)
        return Results.UnprocessableEntity();
    var placed = new Order
    {
        CustomerId = order.CustomerId,
        Status = order.Status ?? "draft",
        TotalCents = order.TotalCents,
        Note = order.Note,
        PlacedAt = PeerHost.Now(),
    };
    await PeerHost.Writer.WaitAsync();
    try
    {
        desk.Orders.Add(placed);
        await desk.SaveChangesAsync();
    }
    finally
    {
        PeerHost.Writer.Release();
    }
    return Results.Created($"/api/orders/{placed.Id}", placed);
});

app.Run();
