using System.Text;
using Setout.AspNetCore.DataModels;
using Setout.AspNetCore.DataModels.Writes;
using Xunit;

namespace Setout.EndToEnd;

public sealed class StoreTests
{
    [Fact]
    public async Task What_is_inserted_is_read_in_the_documented_shape()
    {
        await using var desk = new StoreDesk();
        var customer = await desk.AddCustomer("a\"b@example.com");
        var outcome = await desk.Insert("Order", StoreDesk.OrderValues(customer, 110, "x", "y"), StoreDesk.OrderShape);

        var done = Assert.IsType<Done>(outcome);
        var row = Encoding.UTF8.GetString(done.Row.Span);
        Assert.True(done.Version > 0);
        Assert.StartsWith("{\"id\":1,\"status\":\"draft\",\"total\":1.10,\"note\":null,\"createdAt\":\"20", row);
        Assert.EndsWith(
            $"Z\",\"customer\":{{\"id\":\"{customer}\",\"email\":\"a\\\"b@example.com\"}},"
            + "\"lines\":[{\"sku\":\"x\",\"quantity\":1},{\"sku\":\"y\",\"quantity\":1}],\"lineCount\":2}", row);
        Assert.Equal(row, await desk.Read("Order", StoreDesk.OrderShape, DataValue.Integer(1)));
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        await using var desk = new StoreDesk();
        Assert.Equal("NotFound", await desk.Read("Order", StoreDesk.OrderShape, DataValue.Integer(7)));
    }

    [Fact]
    public async Task A_value_that_must_be_unique_is_refused_by_its_fields()
    {
        await using var desk = new StoreDesk();
        await desk.AddCustomer("a@example.com");
        var outcome = await desk.Insert("Customer", StoreDesk.CustomerValues("a@example.com"));

        Assert.Equal(new UniqueViolation("Customer", ["email"], null), outcome);
    }

    [Fact]
    public async Task A_reference_to_nothing_is_refused_by_its_field()
    {
        await using var desk = new StoreDesk();
        var outcome = await desk.Insert("Order", StoreDesk.OrderValues(DataValue.Uuid(Guid.NewGuid()), 1));

        Assert.Equal(new ReferenceMissing("customer_id", "Customer", null), outcome);
    }
}
