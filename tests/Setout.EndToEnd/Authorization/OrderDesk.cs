using Setout.EndToEnd.Http;
using Xunit;

namespace Setout.EndToEnd.Authorization;

/// <summary>The order desk with a customer, a product and an order of it; nobody owns rows.</summary>
internal sealed class OrderDesk(Serving serving) : RoleDesk(serving, "order-desk")
{
    private const string None = "0194f8a1-2f30-7c11-9a4e-00000000dead";

    private string? item;

    public static async Task<OrderDesk> OpenAsync()
    {
        var desk = new OrderDesk(await Serving.StartAsync(PlanOf("order-desk")));
        var customer = (await desk.MakeAsync("/customers", """{"name":"Corner Books","email":"orders@cornerbooks.example"}"""))["id"];
        desk.Rows["customers"] = (customer, customer, None);
        await desk.MakeAsync("/products", Product("LAMP-1"));
        desk.Rows["products"] = ("LAMP-1", "LAMP-1", "NONE-1");
        var product = (await desk.AskAsync("lead", "GET", "/products/LAMP-1")).Json.GetProperty("id").GetString();
        var order = (await desk.MakeAsync("/orders", $$"""{"customer_id":"{{customer}}","total":5}"""))["id"];
        desk.Rows["orders"] = (order, order, None);
        desk.item = $$"""{"product_id":"{{product}}","quantity":1,"unit_price":5}""";
        var item = (await desk.MakeAsync($"/orders/{order}/items", desk.item))["id"];
        desk.Rows["items"] = (item, item, None);
        return desk;
    }

    public override string Sought => "lamp";

    public override string? BodyOf(string method, string path, int number) => method switch
    {
        "GET" or "DELETE" => null,
        "PUT" => Product("LAMP-1"),
        "POST" when path.EndsWith("items", StringComparison.Ordinal) => item,
        _ => "{}",
    };

    private static string Product(string sku) => $$"""{"sku":"{{sku}}","name":"Desk lamp","price":39.90,"in_stock":12}""";

    private async Task<Dictionary<string, string>> MakeAsync(string path, string body)
    {
        var reply = await AskAsync("lead", "POST", path, body);
        Assert.True(reply.Status == 201, reply.Body);
        return reply.Json.EnumerateObject().ToDictionary(member => member.Name, member => member.Value.ToString());
    }
}
