using Setout.Sections.ApiDesign.Planning;
using Xunit;

namespace Setout.Tests.ApiDesign;

public sealed class PathTemplateTests
{
    [Theory]
    [InlineData("/orders/{id}", "/orders/{id}")]
    [InlineData("/orders/:id/items", "/orders/{id}/items")]
    [InlineData("/orders/[id]", "/orders/{id}")]
    [InlineData("/orders/<id>", "/orders/{id}")]
    [InlineData("/orders/{id:int}", "/orders/{id}")]
    [InlineData("orders", "/orders")]
    [InlineData("/orders/", "/orders/")]
    [InlineData("/", "/")]
    public void ParametersInEveryStyle(string written, string canonical) => Assert.Equal(canonical, PathTemplate.Parse(written).ToString());

    [Fact]
    public void ABasePathIsPutInFrontOnce()
    {
        var below = PathTemplate.Parse("/api/v1");
        Assert.Equal("/api/v1/orders", PathTemplate.Parse("/orders").Below(below).ToString());
        Assert.Equal("/api/v1/orders", PathTemplate.Parse("/api/v1/orders").Below(below).ToString());
    }

    [Fact]
    public void RoutesIgnoreTheNamesOfParameters() =>
        Assert.Equal(PathTemplate.Parse("/orders/{id}").Route, PathTemplate.Parse("/orders/:orderId").Route);
}
