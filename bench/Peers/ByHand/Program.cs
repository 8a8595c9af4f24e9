using System.Text.Json;
using Setout.Bench;

// By hand, without a library between: statements prepared once, serializers made at compile time, each insert its own
// committed transaction, one by one.
var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.Services.ConfigureHttpJsonOptions(json =>
{
    json.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
    json.SerializerOptions.TypeInfoResolverChain.Insert(0, OrderJson.Default);
});
var connectionString = PeerHost.ConnectionString(builder.Configuration);
var app = builder.Build();

app.MapGet("/api/orders/{id:long}", (long id) =>
{
    var statements = Statements.Rent(connectionString);
    var order = statements.Find(id);
    statements.Return();
    return order is null ? Results.NotFound() : Results.Ok(order);
});

app.MapGet("/api/orders", (string? status, int limit = 20) =>
{
    var statements = Statements.Rent(connectionString);
    var orders = statements.List(status, Math.Clamp(limit, 1, 100));
    statements.Return();
    return Results.Ok(orders);
});

app.MapPost("/api/orders", async (NewOrder order) =>
{
    if (!order.IsValid)
        return Results.UnprocessableEntity();
    await PeerHost.Writer.WaitAsync();
    try
    {
        var statements = Statements.Rent(connectionString);
        var placed = statements.Insert(order);
        statements.Return();
        return Results.Created($"/api/orders/{placed.Id}", placed);
    }
    finally
    {
        PeerHost.Writer.Release();
    }
});

app.Run();
