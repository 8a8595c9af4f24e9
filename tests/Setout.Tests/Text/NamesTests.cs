using Setout.Text;
using Xunit;

namespace Setout.Tests.Text;

public sealed class NamesTests
{
    [Theory]
    [InlineData("OrderItem", "order_items")]
    [InlineData("orderItems", "Order Item")]
    [InlineData("order-item", "ORDER_ITEM")]
    [InlineData("Category", "categories")]
    [InlineData("Address", "addresses")]
    [InlineData("Person", "people")]
    [InlineData("Status", "statuses")]
    [InlineData("Box", "boxes")]
    public void SpellingsOfOneName(string left, string right) => Assert.True(Names.Same(left, right));

    [Theory]
    [InlineData("Order", "Border")]
    [InlineData("Item", "OrderItem")]
    [InlineData("Bus", "Bu")]
    public void DifferentNames(string left, string right) => Assert.False(Names.Same(left, right));

    [Theory]
    [InlineData("orderItem", "order item")]
    [InlineData("HTTPServer", "http server")]
    [InlineData("created_at", "created at")]
    [InlineData("", "")]
    public void WordsOfAName(string name, string words) => Assert.Equal(words, string.Join(' ', Names.Words(name)));

    [Theory]
    [InlineData("category", "categories")]
    [InlineData("day", "days")]
    [InlineData("box", "boxes")]
    [InlineData("orders", "orders")]
    [InlineData("person", "people")]
    public void Plurals(string singular, string plural) => Assert.Equal(plural, Names.Plural(singular));
}
