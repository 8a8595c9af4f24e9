using Setout.Diagnostics;
using Setout.Diagnostics.Suppressing;
using Setout.Text;
using Xunit;

namespace Setout.Tests.Diagnostics;

public sealed class SuppressorTests
{
    private static readonly SourceText Source = new("design.md", string.Concat(Enumerable.Repeat("line\n", 20)));
    private static readonly Rule Noise = Setout.Diagnostics.Rules.Find("open-question")!;
    private static readonly Rule Other = Setout.Diagnostics.Rules.Find("SET0030")!;

    [Fact]
    public void DropsWhatItCovers() => Assert.Empty(Apply([Found(Noise, 4)], Comment(4, 4, "because", "SET8040")));

    [Fact]
    public void LeavesOtherLinesAndRules() =>
        Assert.Equal([Found(Noise, 5), Found(Other, 4)], Apply([Found(Noise, 4), Found(Noise, 5), Found(Other, 4)], Comment(4, 4, "because", "open-question")));

    [Fact]
    public void WithoutANameItCoversAllRules() => Assert.Empty(Apply([Found(Noise, 4), Found(Other, 6)], Comment(3, 6, "because")));

    [Fact]
    public void AFileWideOneCoversWhatStandsNowhere() =>
        Assert.Empty(Apply([new(Noise, default, "missing")], Comment(1, 1, "because", "SET8040") with { Scope = SuppressionScope.File }));

    [Fact]
    public void UnusedOnesAreFindings()
    {
        var finding = Assert.Single(Apply([Found(Noise, 5)], Comment(4, 4, "because", "SET8040")), found => found.Rule.Code != "SET8040");
        Assert.Equal("unused-suppression", finding.Rule.Slug);
        Assert.Equal("", Assert.Single(finding.Fix!.Edits).NewText);
    }

    [Fact]
    public void OfSeveralNamesOnlyTheUnusedIsReported()
    {
        var finding = Assert.Single(Apply([Found(Noise, 4)], Comment(4, 4, "because", "SET8040", "SET0030")));
        Assert.Contains("`SET0030` has nothing to report here", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void UnknownRulesAndMissingReasonsAreFindings()
    {
        var findings = Apply([], Comment(4, 4, "", "open-questions"));
        Assert.Equal(["unknown-rule-in-suppression", "suppression-without-reason"], findings.Select(finding => finding.Rule.Slug));
        Assert.EndsWith("did you mean `open-question`?", findings[0].Message, StringComparison.Ordinal);
    }

    private static Diagnostic Found(Rule rule, int line) => rule.At(Source.Line(line), $"on line {line}");

    private static List<Diagnostic> Apply(EquatableArray<Diagnostic> findings, Suppression comment) => [.. Suppressor.Apply(findings, [comment])];

    private static Suppression Comment(int first, int last, string reason, params string[] rules) =>
        new(SuppressionScope.NextLine, rules.Select(rule => new Written<string>(rule, Source.Line(1))).ToEquatableArray(), reason, first, last, Source.Line(first - 1 is 0 ? 1 : first - 1));
}
