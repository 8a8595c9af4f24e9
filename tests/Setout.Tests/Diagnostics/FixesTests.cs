using Setout.Diagnostics;
using Setout.Tests.Cases;
using Setout.Text;
using Xunit;

namespace Setout.Tests.Diagnostics;

/// <summary>A fix ends the finding that offers it, and brings no error.</summary>
public sealed class FixesTests
{
    public static TheoryData<string> Pages => [.. PageReader.Paths()];

    [Theory]
    [MemberData(nameof(Pages))]
    public void AFixEndsItsFinding(string path)
    {
        foreach (var design in PageReader.Read(path).Cases.Select(@case => @case.Design.Text + "\n"))
            foreach (var finding in Check(design).Where(finding => finding.Fix is not null))
            {
                var repaired = Check(Apply(design, finding.Fix!));
                Assert.True(Count(repaired, finding.Rule) < Count(Check(design), finding.Rule), $"`{finding.Fix!.Title}` does not end {finding.Rule.Code} at {finding.Span.Position} of\n{design}\nbut gives\n{Apply(design, finding.Fix)}");
                Assert.True(Errors(repaired) <= Errors(Check(design)), $"`{finding.Fix.Title}` brings an error to\n{design}");
            }
    }

    private static EquatableArray<Diagnostic> Check(string text)
    {
        var read = DesignReader.Read(new SourceText("design.md", text));
        return Checker.Check(read, Planner.Plan(read.Design));
    }

    private static string Apply(string text, Fix fix)
    {
        foreach (var edit in fix.Edits.OrderByDescending(edit => edit.Span.Start))
            text = text[..edit.Span.Start] + edit.NewText + text[edit.Span.End..];
        return text;
    }

    private static int Count(EquatableArray<Diagnostic> findings, Rule rule) => findings.Count(finding => finding.Rule.Code == rule.Code);

    private static int Errors(EquatableArray<Diagnostic> findings) => findings.Count(finding => finding.Severity == Severity.Error);
}
