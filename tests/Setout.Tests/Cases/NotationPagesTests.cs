using Setout.Text;
using Xunit;

namespace Setout.Tests.Cases;

/// <summary>
/// Each row of <c>docs/notations.md</c> names pages that show its notation in at least two spellings, which are read without a finding
/// about the notation, and broken at least once, with a finding that says so and something else that is read all the same.
/// </summary>
public sealed class NotationPagesTests
{
    /// <summary>What is in no notation has no spelling.</summary>
    private const string NoNotation = "anything else";

    private const string Others = "Other sections";

    public static TheoryData<string, string, string> Notations => [.. Rows()];

    [Theory]
    [MemberData(nameof(Notations))]
    public void HaveTwoSpellingsAndABrokenOne(string section, string notation, string pages)
    {
        var shown = pages.Split(' ').SelectMany(path => PageReader.Read(path).Cases).Select(@case => Shown.Of(@case.Design.Text, section)).Distinct().ToList();
        var clean = shown.Count(design => design is { IsPlanned: true, IsBroken: false });
        Assert.True(clean >= 2, $"{notation}: {pages} have {clean} designs that are read without a finding; two spellings are wanted");
        Assert.True(shown.Exists(design => design is { IsPlanned: true, IsBroken: true }), $"{notation}: {pages} show no broken design of which something is read and something is found");
    }

    [Fact]
    public void AreAllThere() => Assert.True(Rows().Count() >= 30);

    [Fact]
    public void WhatIsInNoneIsFound()
    {
        var cases = PageReader.Read("tests/cases/data-models/unread-notation.md").Cases;
        Assert.Contains(cases, @case => Shown.Of(@case.Design.Text, "Entities").IsBroken);
    }

    /// <summary>The rows below each heading, each with the paths of its pages.</summary>
    private static IEnumerable<(string Section, string Notation, string Pages)> Rows()
    {
        var section = "";
        foreach (var line in File.ReadLines(Repository.PathOf("docs/notations.md")))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
                section = line[3..].Trim();
            var pages = Pages(line);
            if (line.StartsWith("| ", StringComparison.Ordinal) && pages.Length > 0 && line[2..].Split(" | ")[0] is var notation && notation != NoNotation)
                yield return (section, notation, pages);
        }
    }

    /// <summary>The targets of the links of a line, from the root of the repository.</summary>
    private static string Pages(string line) =>
        string.Join(' ', line.Split("](../").Skip(1).Select(part => part[..part.IndexOf(')', StringComparison.Ordinal)]));

    /// <summary>What comes of a design.</summary>
    /// <param name="Text">The design.</param>
    /// <param name="IsPlanned">Whether something of the notation is read.</param>
    /// <param name="IsBroken">Whether something is found in how it is written.</param>
    private sealed record Shown(string Text, bool IsPlanned, bool IsBroken)
    {
        public static Shown Of(string design, string section)
        {
            var read = DesignReader.Read(new SourceText("design.md", design + "\n"));
            var planned = Planner.Plan(read.Design);
            var isPlanned = section switch
            {
                "Entities" => read.Design.DataModels.Entities.Any(entity => !entity.Fields.IsEmpty),
                Others => planned.Plan.Roles is not null || HasOthers(read.Design),
                _ => !read.Design.ApiDesign.Endpoints.IsEmpty,
            };
            return new(design, isPlanned, Checker.Check(read, planned).Any(finding => IsOfNotation(finding.Rule.Code, section)));
        }

        private static bool HasOthers(Design design) =>
            !design.Performance.ExpectedLoad.IsEmpty || !design.Performance.Caching.IsEmpty || !design.Testing.Mentions.IsEmpty || !design.TradeOffs.Decisions.IsEmpty
            || !design.OpenQuestions.Questions.IsEmpty || !design.Dependencies.Items.IsEmpty || !design.Risks.Items.IsEmpty;

        /// <summary>The rules about how something is written have the first numbers of their section; those about what it means follow.</summary>
        private static bool IsOfNotation(string code, string section) => section == Others
            ? code is "SET4028" or "SET4030" || code != "SET8040" && code.AsSpan(3) is ['5' or '6' or '8', .. var rest] && rest is not "000"
            : string.CompareOrdinal(code, section == "Entities" ? "SET2000" : "SET3000") > 0 && string.CompareOrdinal(code, section == "Entities" ? "SET2020" : "SET3020") < 0;
    }
}
