using Setout.Diagnostics;
using Xunit;

namespace Setout.Tests.Diagnostics;

public sealed class CheckOptionsTests
{
    private static readonly Diagnostic Finding = Setout.Diagnostics.Rules.Find("open-question")!.At(default, "open");

    [Fact]
    public void ByDefaultTheRuleDecides() => Assert.Equal([Finding], CheckOptions.Default.Apply([Finding]));

    [Theory]
    [InlineData("SET8040")]
    [InlineData("Open-Question")]
    public void AnOverrideDecides(string name) => Assert.Equal(Severity.Error, Assert.Single(Apply(new SeverityOverride(name, Severity.Error))).Severity);

    [Fact]
    public void NullSwitchesOff() => Assert.Empty(Apply(new SeverityOverride("SET8040", null)));

    [Fact]
    public void TheLastOneCounts() =>
        Assert.Equal(Severity.Warning, Assert.Single(Apply(new("SET8040", null), new("open-question", Severity.Warning), new("SET9999", null))).Severity);

    private static IEnumerable<Diagnostic> Apply(params SeverityOverride[] overrides) =>
        new CheckOptions { Overrides = overrides.ToEquatableArray() }.Apply([Finding]);
}
