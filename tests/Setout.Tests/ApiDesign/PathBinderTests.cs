using Setout.Planning;
using Setout.Sections.ApiDesign.Planning;
using Setout.Types;
using Xunit;

namespace Setout.Tests.ApiDesign;

public sealed class PathBinderTests
{
    private static readonly ScalarType Uuid = new(ScalarKind.Uuid);
    private static readonly PlannedEntity Customer = Entity("Customer", "customers");
    private static readonly PlannedEntity Order = Entity("Order", "orders", ("customer_id", "Customer"));
    private static readonly PlannedEntity Item = Entity("OrderItem", "order_items", ("order_id", "Order"));
    private static readonly PathBinder Binder = new(new EntityIndex([Customer, Order, Item]));

    [Fact]
    public void ACollection()
    {
        var bound = Bind("/api/v1/orders");
        Assert.Equal("Order", bound.Entity?.Name);
        Assert.False(bound.IsItem);
        Assert.Empty(bound.Scope);
    }

    [Fact]
    public void AnItem()
    {
        var bound = Bind("/orders/{orderId}");
        Assert.True(bound.IsItem);
        Assert.Equal([new PathMatch("orderId", [], "id")], bound.Scope);
    }

    [Fact]
    public void ANestedCollectionIsScopedByItsReferenceAndNeedsItsParent()
    {
        var bound = Bind("/customers/{id}/orders");
        Assert.Equal("Order", bound.Entity?.Name);
        Assert.Equal([new PathMatch("id", [], "customer_id")], bound.Scope);
        Assert.Equal([new ParentRow("Customer", [new("id", [], "id")])], bound.Parents);
    }

    [Fact]
    public void NestingTwiceFollowsTheReferences()
    {
        var bound = Bind("/customers/{customerId}/orders/{orderId}/order-items/{itemId}");
        Assert.Equal("OrderItem", bound.Entity?.Name);
        Assert.Equal(
            [new PathMatch("customerId", ["order_id"], "customer_id"), new PathMatch("orderId", [], "order_id"), new PathMatch("itemId", [], "id")],
            bound.Scope);
    }

    [Fact]
    public void ThePartsOfAnItemMayLeaveItsNameOut() => Assert.Equal("OrderItem", Bind("/orders/{id}/items").Entity?.Name);

    [Fact]
    public void AWordBehindAnItemIsAnAction() => Assert.Equal(["cancel"], Bind("/orders/{id}/cancel").Tail);

    [Fact]
    public void APathWithoutAnyNounBindsToNothing() => Assert.Null(Bind("/auth/login").Entity);

    private static BoundPath Bind(string path) => Binder.Bind(PathTemplate.Parse(path));

    private static PlannedEntity Entity(string name, string table, params (string Field, string Target)[] references) =>
        new(name, table, default)
        {
            Key = ["id"],
            Fields =
            [
                new PlannedField("id", Uuid, default) { Writer = FieldWriter.NewId },
                .. references.Select(reference => new PlannedField(reference.Field, Uuid, default) { Reference = new(reference.Target, "id", DeleteRule.Restrict) }),
            ],
        };
}
