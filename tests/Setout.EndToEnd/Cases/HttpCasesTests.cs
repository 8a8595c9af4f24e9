using Setout.EndToEnd.Http;
using Setout.Tests;
using Setout.Tests.Cases;
using Setout.Text;
using Xunit;

namespace Setout.EndToEnd.Cases;

/// <summary>Plays the <c>http</c> blocks of <c>tests/cases</c>, each against a server of its design with an empty database.</summary>
public sealed class HttpCasesTests
{
    public static TheoryData<string> Pages =>
        [.. PageReader.Paths().Where(path => PageReader.Read(path).Cases.Any(@case => @case.Expectations.Any(block => block.Kind == "http")))];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task AnswersAsThePageSays(string path)
    {
        foreach (var @case in PageReader.Read(path).Cases)
        {
            var blocks = @case.Expectations.Where(block => block.Kind == "http").ToList();
            if (blocks.Count == 0)
                continue;
            await using var serving = await Serving.StartAsync(PlanOf(@case.Design.Text + "\n"));
            var play = new HttpCase(serving);
            foreach (var block in blocks)
                await PlayAsync(play, path, block);
        }
    }

    /// <summary>The scenarios of the examples: <c>tests/designs/NAME/http.md</c>.</summary>
    [Theory]
    [InlineData("order-desk")]
    [InlineData("link-shortener")]
    [InlineData("clinic")]
    public async Task AnswersAsTheScenarioOfTheExampleSays(string example)
    {
        var design = await File.ReadAllTextAsync(Repository.PathOf($"examples/{example}/design.md"), TestContext.Current.CancellationToken);
        var scenario = $"tests/designs/{example}/http.md";
        await using var serving = await Serving.StartAsync(PlanOf(design));
        var play = new HttpCase(serving);
        var blocks = PageReader.Blocks(scenario).ToList();
        Assert.NotEmpty(blocks);
        foreach (var block in blocks)
            await PlayAsync(play, scenario, block);
    }

    private static async Task PlayAsync(HttpCase play, string path, PageBlock block)
    {
        var exchanges = HttpExchangeReader.Read(block.Text);
        Assert.NotEmpty(exchanges);
        if (await play.PlayAsync(exchanges) is { } wrong)
            Assert.Fail($"{path}:{block.FirstLine}: {wrong}");
    }

    private static Plan PlanOf(string design) => Planner.Plan(DesignReader.Read(new SourceText("design.md", design)).Design).Plan;
}
