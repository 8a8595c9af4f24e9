using System.Text.RegularExpressions;
using Setout.Diagnostics;
using Xunit;

namespace Setout.Tests.Diagnostics;

public sealed partial class CatalogueTests
{
    [Fact]
    public void EveryDeclaredRuleHasItsLine() =>
        Assert.Equal(DeclaredRules.All.Select(declared => declared.Rule), Setout.Diagnostics.Rules.All);

    [Fact]
    public void EveryCheckIsInTheCatalogue()
    {
        var unused = DeclaredRules.All
            .Where(declared => declared.Type.GetMethod("Check") is not null)
            .Select(declared => declared.Rule.Code)
            .Except(Setout.Diagnostics.Rules.Catalogue.Where(entry => entry.Check is not null).Select(entry => entry.Rule.Code));
        Assert.Empty(unused);
    }

    [Fact]
    public void CodesAndSlugsAreUniqueAndWellFormed()
    {
        Assert.Distinct(Setout.Diagnostics.Rules.All.Select(rule => rule.Code));
        Assert.Distinct(Setout.Diagnostics.Rules.All.Select(rule => rule.Slug));
        Assert.All(Setout.Diagnostics.Rules.All, rule =>
        {
            Assert.Matches(Code(), rule.Code);
            Assert.Matches(Slug(), rule.Slug);
            Assert.DoesNotContain(rule.Title, sign => sign is '.' or '\n');
        });
    }

    [GeneratedRegex("^SET[0-9]{4}$")]
    private static partial Regex Code();

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$")]
    private static partial Regex Slug();
}
