using Setout.EndToEnd.Http;
using Xunit;

namespace Setout.EndToEnd.Authorization;

/// <summary>The order desk, whose design says that whoever is at its machine may do everything.</summary>
internal sealed class OrderDesk(Serving serving) : RoleDesk(serving, "order-desk")
{
    public static async Task<OrderDesk> OpenAsync()
    {
        var desk = new OrderDesk(await Serving.StartAsync(PlanOf("order-desk")));
        await desk.MakeAsync("/customers", """{"name":"Corner Books","email":"orders@cornerbooks.example"}""");
        await desk.MakeAsync("/products", """{"sku":"LAMP-1","name":"Desk lamp","price":39.90,"in_stock":12}""");
        await desk.MakeAsync("/orders", """{"customer_id":1,"total":5}""");
        desk.Rows["customers"] = ("1", "1", "999");
        desk.Rows["orders"] = ("1", "1", "999");
        desk.Rows["products"] = ("LAMP-1", "LAMP-1", "NONE-1");
        desk.Rows["items"] = ("0194f8a1-2f30-7c11-9a4e-00000000dead", "0194f8a1-2f30-7c11-9a4e-00000000dead", "0194f8a1-2f30-7c11-9a4e-00000000dead");
        return desk;
    }

    public override string? BodyOf(string method, string path, int number) => method is "GET" or "DELETE" ? null : "{}";

    private async Task MakeAsync(string path, string body)
    {
        var reply = await AskAsync(null, "POST", path, body);
        Assert.True(reply.Status == 201, reply.Body);
    }
}
