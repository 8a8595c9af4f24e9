using Setout.Text;
using Xunit;

namespace Setout.Tests.Diagnostics;

/// <summary>What a page calls bad is found by its rule, and what it calls good is not.</summary>
public sealed class RuleExamplesTests
{
    public static TheoryData<string> Codes =>
        [.. DeclaredRules.All.Where(declared => RuleComment.Document(RuleComment.Of(declared.Type).Bad) is not null).Select(declared => declared.Rule.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void TheExamplesAreTrue(string code)
    {
        var comment = RuleComment.Of(DeclaredRules.All.First(declared => declared.Rule.Code == code).Type);
        Assert.Contains(code, CodesOf(RuleComment.Document(comment.Bad)!));
        Assert.DoesNotContain(code, CodesOf(RuleComment.Document(comment.Good)!));
    }

    private static List<string> CodesOf(string document)
    {
        var read = DesignReader.Read(new SourceText("design.md", document));
        return [.. Checker.Check(read, Planner.Plan(read.Design)).Select(finding => finding.Rule.Code)];
    }
}
