using Setout.Text;
using Xunit;

namespace Setout.Tests.Diagnostics;

public sealed class ByteOrderMarkTests
{
    [Theory]
    [InlineData("\uFEFF## Overview\n\nCustomers place orders.\n", true)]
    [InlineData("## Overview\n\nCustomers\uFEFF place orders.\n", false)]
    public void IsFoundInFrontOnly(string text, bool isFound)
    {
        var read = DesignReader.Read(new SourceText("design.md", text));
        var found = Checker.Check(read, Planner.Plan(read.Design)).Where(finding => finding.Rule.Slug == "byte-order-mark").ToList();
        Assert.Equal(isFound ? ["1:1"] : [], found.Select(finding => finding.Span.Position.ToString()));
    }
}
