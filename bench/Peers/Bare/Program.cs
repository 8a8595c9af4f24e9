// The ceiling: Kestrel answering constant bytes of the right length. Nothing that reads a database can be faster.
var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
var app = builder.Build();

var order = """{"id":4711,"customer_id":42,"status":"paid","total_cents":199900,"note":"Leave at the side door, please.","placed_at":"2026-01-31T12:34:56.789Z"}"""u8.ToArray();
byte[] list = [(byte)'[', .. Enumerable.Repeat(order.Append((byte)','), 19).SelectMany(bytes => bytes), .. order, (byte)']'];

app.Run(async context =>
{
    var body = context.Request.Path.Value!.Length > "/api/orders".Length ? order : list;
    context.Response.ContentType = "application/json";
    context.Response.ContentLength = body.Length;
    await context.Response.BodyWriter.WriteAsync(body);
});
app.Run();
