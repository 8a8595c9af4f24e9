using Xunit;

namespace Setout.Tests.DataModels;

public sealed class RelationshipTests
{
    [Theory]
    [InlineData("An order belongs to one customer", "BelongsTo customer")]
    [InlineData("Has many order items", "HasMany order items")]
    [InlineData("Order 1:N OrderItem", "HasMany OrderItem")]
    [InlineData("A customer has many orders", "BelongsTo customer")]
    [InlineData("Many-to-one with `customers`", "BelongsTo customers")]
    [InlineData("N:M with order_items", "ManyToMany order_items")]
    [InlineData("Has one Customer", "HasOne Customer")]
    [InlineData("Pertence a um Customer", "BelongsTo Customer")]
    [InlineData("Is archived after a year", "Unknown ?")]
    public void WordsSayTheKind(string sentence, string expected)
    {
        var (shown, findings) = Models.Read($"### Entity: Order\n\n**Relationships:**\n- {sentence}\n\n### Entity: Customer\n\n### Entity: Order Item\n");
        Assert.Equal($"Order\n  {expected}\nCustomer\nOrder Item", shown);
        Assert.Equal("", findings);
    }

    [Fact]
    public void AListForAllEntitiesIsSharedOut() => Models.AreRead(
        """
        ### Entity: Order

        ### Entity: Customer

        ### Relationships

        - Customer has many Orders
        """,
        """
        Order
        Customer
          HasMany Orders
        """);

    [Theory]
    [InlineData("### Entity: Order", "Order")]
    [InlineData("### 2.1 Orders (`orders`)", "Orders [orders]")]
    [InlineData("#### `order_items` table", "order_items")]
    [InlineData("### Table: orders", "orders")]
    [InlineData("### 📦 Order Model", "Order")]
    [InlineData("### Entity: Order (was Purchase)", "Order was Purchase")]
    [InlineData("**Table: orders**", "orders")]
    public void HeadingsNameEntities(string heading, string expected) =>
        Models.AreRead(heading + "\n\n```\nid: uuid pk\n```\n", expected + "\n  id: uuid pk");
}
