using Setout.Diagnostics;
using Xunit;

namespace Setout.Tests.Diagnostics;

/// <summary>The committed pages are those that the comments give; <c>SETOUT_WRITE=1</c> writes them.</summary>
public sealed class RulePagesTests
{
    public static TheoryData<string> Codes => [.. DeclaredRules.All.Select(declared => declared.Rule.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void EachRuleHasAPage(string code)
    {
        var (type, rule) = DeclaredRules.All.First(declared => declared.Rule.Code == code);
        var comment = RuleComment.Of(type);
        Assert.All([comment.Finds, comment.Why, comment.Bad, comment.Good, comment.Fix], part => Assert.False(part.Length == 0, $"{type} lacks a part of its page: see another rule's comment"));
        Committed($"{code}.md", RulePage.Write(rule, comment));
    }

    [Fact]
    public void TheIndexNamesEachRule() => Committed("README.md", RulePage.WriteIndex(Setout.Diagnostics.Rules.All));

    [Fact]
    public void NoPageIsLeftOver() =>
        Assert.Empty(Directory.GetFiles(Repository.PathOf("docs/rules"), "SET*.md").Select(Path.GetFileNameWithoutExtension).Except(Codes.Select(row => row.Data)));

    [Fact]
    public void PagesAreFoundByCodeAndSlug()
    {
        Assert.StartsWith("# SET8040 open-question", RulePages.Find("set8040"), StringComparison.Ordinal);
        Assert.Equal(RulePages.Find("SET8040"), RulePages.Find("open-question"));
        Assert.Null(RulePages.Find("SET0000"));
    }

    private static void Committed(string name, string expected)
    {
        var path = Repository.PathOf($"docs/rules/{name}");
        if (Repository.IsWriting)
            File.WriteAllText(path, expected);
        Assert.True(File.Exists(path), $"{path} is missing: run the tests with SETOUT_WRITE=1");
        Assert.Equal(expected, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }
}
