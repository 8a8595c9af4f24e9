using Setout.Tests.Cases;
using Xunit;

namespace Setout.Tests.Diagnostics;

/// <summary>Each rule has a page of cases that is named for it, with a design that it finds fault with and one that it does not.</summary>
public sealed class CasePagesTests
{
    /// <summary>A page cannot hold a byte-order mark: <see cref="ByteOrderMarkTests"/>.</summary>
    private const string WithoutPage = "byte-order-mark";

    public static TheoryData<string> Slugs => [.. Setout.Diagnostics.Rules.All.Select(rule => rule.Slug).Where(slug => slug != WithoutPage)];

    [Theory]
    [MemberData(nameof(Slugs))]
    public void EachRuleHasOne(string slug)
    {
        var path = PageReader.Paths().SingleOrDefault(path => Path.GetFileNameWithoutExtension(path) == slug);
        Assert.True(path is not null, $"tests/cases has no page {slug}.md");
        var rule = Setout.Diagnostics.Rules.Find(slug)!;
        var blocks = PageReader.Read(path).Cases.SelectMany(@case => @case.Expectations).Where(block => block.Kind == "diagnostics").ToList();
        Assert.Contains(blocks, block => block.Text.Contains($" {rule.Code} ", StringComparison.Ordinal));
        Assert.Contains(blocks, block => !block.Text.Contains($" {rule.Code} ", StringComparison.Ordinal));
    }
}
