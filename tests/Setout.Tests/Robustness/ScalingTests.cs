using System.Diagnostics;
using System.Text;
using Setout.Text;
using Xunit;

namespace Setout.Tests.Robustness;

/// <summary>Alone, since others at work would be measured too: sixteen times the text may take about sixteen times as long, whatever is repeated in it.</summary>
[Collection(nameof(ScalingTests))]
[CollectionDefinition(nameof(ScalingTests), DisableParallelization = true)]
public sealed class ScalingTests
{
    private const int Small = 1_000;
    private const int Factor = 16;

    /// <summary>Linear is 16; quadratic would be 256. The slack is for a busy machine.</summary>
    private const double Allowed = 80;

    /// <summary>Milliseconds below which a busy machine tells no difference.</summary>
    private const double ShortestTold = 2;

    public static TheoryData<string, string> Repeated => new()
    {
        { "", "[" }, { "", "![" }, { "", "[a](" }, { "", "*a " }, { "", "_a*" }, { "", "`" }, { "", "``a" }, { "", "<" }, { "", "<a " }, { "", "> " }, { "", "- " },
        { "", "- a\n" }, { "", "1. a\n" }, { "", "# a\n" }, { "", "###### a\n\n" }, { "", "| a " }, { "| a |\n|---|\n", "| b |\n" }, { "", "a\n---\n" }, { "", "<!-- " }, { "", "&amp;" },
        { "```\n", "{\n" }, { "```json\n", "[" }, { "```json\n", "{\"a\":" }, { "```json\n{", "\"a\": 1,\n" },
        { "## Data Models\n\n```sql\nCREATE TABLE a (", "b int,\n" }, { "## Data Models\n\n```sql\n", "CREATE TABLE a (id int);\n" }, { "## Data Models\n\n```sql\nCREATE TABLE a (id int CHECK (", "(" },
        { "## Data Models\n\n### Entity: A\n\n```\n", "a: string\n" }, { "## Data Models\n\n", "### Entity: A\n\n```\nid: uuid pk\n```\n\n" },
        { "## API Design\n\n", "#### GET /a\n\n" }, { "## API Design\n\n", "- `GET /a`: b\n" }, { "## API Design\n\n| Method | Path |\n|---|---|\n", "| GET | /a |\n" },
        { "## API Design\n\n", "#### GET /a/{b}\n\n" }, { "## Architecture\n\n```mermaid\nflowchart TB\n", "A --> B\n" }, { "## Architecture\n\n```mermaid\nflowchart TB\nA", " --> B" },
        { "## Overview\n\n", "[TBD] " }, { "## Open Questions\n\n", "- [ ] a\n" }, { "", "<!-- setout-disable-next-line SET1020 -->\n" },
    };

    [Theory]
    [MemberData(nameof(Repeated))]
    public void IsLinear(string start, string repeated)
    {
        var small = start + Repeat(repeated, Small);
        var large = start + Repeat(repeated, Small * Factor);
        Time(small);
        // The best of several, and a second look, so that only what is really slow is called slow.
        for (var look = 1; ; look++)
        {
            var ratio = Best(large) / Math.Max(Best(small), ShortestTold);
            if (ratio <= Allowed)
                return;
            if (look == 5)
                Assert.Fail($"{Factor} times the text took {ratio:F1} times as long: {repeated}");
        }
    }

    private static double Best(string text) => Enumerable.Range(0, 3).Min(_ => Time(text));

    private static double Time(string text)
    {
        var watch = Stopwatch.StartNew();
        var read = DesignReader.Read(new SourceText("large.md", text));
        Checker.Check(read, Planner.Plan(read.Design));
        return watch.Elapsed.TotalMilliseconds;
    }

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
