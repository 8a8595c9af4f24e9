using Setout.Cli;
using Xunit;

namespace Setout.Tests.Cli;

/// <summary>The words of a team for headings, labels and heads of tables, in a file beside the design.</summary>
public sealed class OwnWordsTests
{
    private const string Design = """
        # Bakkerij

        ## 2. Wat we bewaren

        ### Brood

        | Eigenschap | Soort |
        |---|---|
        | id | uuid |
        | prijs | decimal |

        ## Wat men vraagt

        #### POST /breden

        - **Meegestuurd**: `{ "prijs": 2.50 }`
        - **Antwoord** (201):
          ```json
          { "id": "1b4e28ba-2fa1-41d2-883f-0016d3cca427", "prijs": 2.50 }
          ```

        ## Wat mis kan gaan

        - De oven valt uit
          - Tegenmaatregel: een tweede oven
        """;

    private const string Words = """
        {
          // as the team calls them
          "Data Models": ["Wat we bewaren", "Opslag"],
          "API Design": "Wat men vraagt",
          "Risks": ["Wat mis kan gaan"],
          "Field": ["Eigenschap"],
          "Type": ["Soort"],
          "Request": ["meegestuurd"],
          "Response": ["Antwoord"],
          "Mitigation": ["Tegenmaatregel"],
        }
        """;

    [Theory]
    [InlineData("design.words.json")]
    [InlineData("setout.words.json")]
    public async Task AreReadAsThoseThatSetoutKnows(string file)
    {
        using var own = new CommandRun().With("docs/design.md", Design).With("docs/" + file, Words);
        Assert.Equal(ExitCode.Ok, await own.RunAsync("export", "model", "docs/design.md"));
        using var known = new CommandRun().With("docs/design.md", English(Design));
        Assert.Equal(ExitCode.Ok, await known.RunAsync("export", "model", "docs/design.md"));
        Assert.Equal(known.Output, own.Output);
        Assert.Contains("prijs", own.Output);

        using var without = new CommandRun().With("docs/design.md", Design);
        await without.RunAsync("export", "model", "docs/design.md");
        Assert.NotEqual(known.Output, without.Output);
    }

    [Fact]
    public async Task StayAsTheyAreWhereTheDocumentIsFormatted()
    {
        using var run = new CommandRun().With("design.md", Design).With("design.words.json", Words);
        Assert.Equal(ExitCode.Ok, await run.RunAsync("fmt", "design.md"));
        var formatted = run.Read("design.md");
        Assert.Contains("## 2. Wat we bewaren", formatted);
        using var again = new CommandRun().With("design.md", formatted).With("design.words.json", Words);
        await again.RunAsync("fmt", "design.md");
        Assert.Equal(formatted, again.Read("design.md"));
    }

    [Fact]
    public async Task FindingsQuoteTheLineAsItIsWritten()
    {
        using var run = new CommandRun().With("design.md", Design.Replace("decimal", "decimaal", StringComparison.Ordinal)).With("design.words.json", Words);
        Assert.Equal(ExitCode.Findings, await run.RunAsync("check", "design.md", "--format", "msbuild"));
        Assert.Contains("design.md(10,11,10,19): error SET2001", run.Output);
    }

    [Theory]
    [InlineData("{ \"Data Modls\": [\"Opslag\"] }", "design.words.json:1:3: Data Modls is no heading and no label that Setout knows: did you mean Data Models?")]
    [InlineData("{\n  \"Risks\": 3\n}", "design.words.json:2:12: a word for Risks is expected, or a list of them.")]
    [InlineData("{ \"Risks\": [\"é\", \"\"] }", "design.words.json:1:18: a word for Risks is expected, or a list of them.")]
    [InlineData("[]", "design.words.json:1:1: an object is expected")]
    [InlineData("{ \"Risks\" ", "design.words.json:1:")]
    public async Task AFileThatCannotBeReadIsNamedWithItsPlace(string words, string message)
    {
        using var run = new CommandRun().With("design.md", Design).With("design.words.json", words);
        Assert.Equal(ExitCode.Usage, await run.RunAsync("check", "design.md"));
        Assert.Contains(message, run.Error);
    }

    private static string English(string design) => design
        .Replace("Wat we bewaren", "Data Models", StringComparison.Ordinal).Replace("Wat men vraagt", "API Design", StringComparison.Ordinal)
        .Replace("Wat mis kan gaan", "Risks", StringComparison.Ordinal).Replace("Eigenschap", "Field", StringComparison.Ordinal)
        .Replace("Soort", "Type", StringComparison.Ordinal).Replace("Meegestuurd", "Request", StringComparison.Ordinal)
        .Replace("Antwoord", "Response", StringComparison.Ordinal).Replace("Tegenmaatregel", "Mitigation", StringComparison.Ordinal);
}
