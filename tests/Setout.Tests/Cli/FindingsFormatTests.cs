using System.Text.Json;
using System.Xml.Linq;
using Setout.Cli.Findings;
using Setout.Cli.Output;
using Xunit;

namespace Setout.Tests.Cli;

public sealed class FindingsFormatTests
{
    [Fact]
    public void TextShowsTheLineTheCaretTheOtherPlaceAndTheFix() => Assert.Equal(
        """
        docs/my design.md:1:1: info SET0002 There is no section "Risks". [missing-section]

        docs/my design.md:3:15: error SET3012 `Order` has no `totl`; did you mean `total`? [unknown-member]
         3 | - **Total**: `totl`, 50% off
           |               ^^^^
           = `total` is declared here: docs/my design.md:5:1
           = fix: write `total`

        docs/my design.md:4:6: warning SET5001 100% of `paid`: no unit, no subject [not-measurable]
         4 |  注文 `paid` �[31mred
           |        ^^^^

        docs/my design.md:4:6: warning SET5001 100% of `paid`: no unit, no subject [not-measurable]
         4 |  注文 `paid` �[31mred
           |        ^^^^

        docs/my design.md: 1 error, 2 warnings, 1 info

        """, Text(SampleReport.Report()));

    [Fact]
    public void TextSaysHowManyItHides()
    {
        var text = Text(SampleReport.Report(maxProblems: 1));
        Assert.EndsWith("\n… and 3 more findings: --max-problems 4 shows all.\ndocs/my design.md: 1 error, 2 warnings, 1 info\n", text);
        Assert.DoesNotContain("SET3012", text);
    }

    [Fact]
    public void ALongLineIsCutAroundTheCaret()
    {
        var source = new Setout.Text.SourceText("d.md", new string('a', 300) + "HERE" + new string('b', 300));
        using var output = new StringWriter { NewLine = "\n" };
        SourceFrame.Write(source.Span(300, 4), Style.Plain, output, new Ink(false), 60);
        var lines = output.ToString().Split('\n');
        Assert.All(lines, line => Assert.True(line.Length <= 60));
        Assert.Equal(lines[0].IndexOf("HERE", StringComparison.Ordinal), lines[1].IndexOf("^^^^", StringComparison.Ordinal));
    }

    [Fact]
    public void ColoursAreEscapeSequencesOfOursAlone()
    {
        using var output = new StringWriter { NewLine = "\n" };
        TextFindings.Write(SampleReport.Report(), output, new Ink(true), 100);
        Assert.Contains("\e[1;31merror SET3012\e[0m", output.ToString());
        Assert.DoesNotContain("\e[31mred", output.ToString());
    }

    [Fact]
    public void GitHubEscapesWhatItsCommandsAreMadeOf() => Assert.Equal(
        """
        ::notice file=docs/my design.md,line=1,endLine=1,col=1,endColumn=1,title=SET0002 missing-section::There is no section "Risks".
        ::error file=docs/my design.md,line=3,endLine=3,col=15,endColumn=19,title=SET3012 unknown-member::`Order` has no `totl`; did you mean `total`?%0A`total` is declared here: docs/my design.md:5:1%0AFix: write `total`
        ::warning file=docs/my design.md,line=4,endLine=4,col=6,endColumn=10,title=SET5001 not-measurable::100%25 of `paid`: no unit, no subject
        ::warning file=docs/my design.md,line=4,endLine=4,col=6,endColumn=10,title=SET5001 not-measurable::100%25 of `paid`: no unit, no subject

        """, Write(output => GitHubFindings.Write(SampleReport.Report(), output)));

    [Fact]
    public void MsBuildTakesALineEach() => Assert.Equal(
        """
        docs/my design.md(1,1,1,1): info SET0002: There is no section "Risks". [missing-section]
        docs/my design.md(3,15,3,19): error SET3012: `Order` has no `totl`; did you mean `total`? [unknown-member]
        docs/my design.md(4,6,4,10): warning SET5001: 100% of `paid`: no unit, no subject [not-measurable]
        docs/my design.md(4,6,4,10): warning SET5001: 100% of `paid`: no unit, no subject [not-measurable]

        """, Write(output => MsBuildFindings.Write(SampleReport.Report(), output)));

    [Fact]
    public void JunitFailsACaseForEachErrorAndPassesOneWhereThereIsNone()
    {
        var suite = XDocument.Parse(Write(output => JunitFindings.Write(SampleReport.Report(), output))).Root!.Element("testsuite")!;
        Assert.Equal(("4", "1"), (suite.Attribute("tests")!.Value, suite.Attribute("failures")!.Value));
        Assert.Single(suite.Descendants("failure"));
        var passed = XDocument.Parse(Write(output => JunitFindings.Write(SampleReport.Empty, output))).Root!.Element("testsuite")!;
        Assert.Equal(("1", "0"), (passed.Attribute("tests")!.Value, passed.Attribute("failures")!.Value));
    }

    [Fact]
    public void JsonHasRangesFromOneAndFingerprintsOfTheirOwn()
    {
        using var json = JsonDocument.Parse(Write(output => JsonFindings.Write(SampleReport.Report(), output)));
        Assert.Equal(1, json.RootElement.GetProperty("schemaVersion").GetInt32());
        var findings = json.RootElement.GetProperty("findings");
        var error = findings[1];
        Assert.Equal("SET3012", error.GetProperty("code").GetString());
        Assert.Equal("docs/my design.md", error.GetProperty("file").GetString());
        Assert.Equal("""{"start":{"line":3,"column":15},"end":{"line":3,"column":19}}""", Compact(error.GetProperty("range")));
        Assert.Equal("total", error.GetProperty("fix").GetProperty("edits")[0].GetProperty("newText").GetString());
        Assert.Equal(5, error.GetProperty("related")[0].GetProperty("range").GetProperty("start").GetProperty("line").GetInt32());
        var fingerprints = findings.EnumerateArray().Select(finding => finding.GetProperty("fingerprint").GetString()).ToList();
        Assert.Equal(4, fingerprints.Distinct().Count());
        Assert.All(fingerprints, fingerprint => Assert.Matches("^[0-9a-f]{12}$", fingerprint));
        Assert.Equal("""{"errors":1,"warnings":2,"infos":1,"hidden":0}""", Compact(json.RootElement.GetProperty("summary")));
    }

    [Fact]
    public void SarifNamesTheRulesAndPointsAtThem()
    {
        using var json = JsonDocument.Parse(Write(output => SarifFindings.Write(SampleReport.Report(), output)));
        Assert.Equal("2.1.0", json.RootElement.GetProperty("version").GetString());
        var run = json.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        Assert.Equal(3, rules.GetArrayLength());
        foreach (var result in run.GetProperty("results").EnumerateArray())
            Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
        var error = run.GetProperty("results")[1];
        Assert.Equal("docs/my%20design.md", error.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());
        var change = error.GetProperty("fixes")[0].GetProperty("artifactChanges")[0].GetProperty("replacements")[0];
        Assert.Equal("""{"startLine":3,"startColumn":15,"endLine":3,"endColumn":19}""", Compact(change.GetProperty("deletedRegion")));
        Assert.Equal("total", change.GetProperty("insertedContent").GetProperty("text").GetString());
    }

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);

    private static string Text(FindingsReport report) => Write(output => TextFindings.Write(report, output, new Ink(false), 100));

    private static string Write(Action<TextWriter> write)
    {
        using var output = new StringWriter { NewLine = "\n" };
        write(output);
        return output.ToString();
    }
}
