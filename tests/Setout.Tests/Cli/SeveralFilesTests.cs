using Setout.Cli;
using Xunit;

namespace Setout.Tests.Cli;

/// <summary>Several files that make one design.</summary>
public sealed class SeveralFilesTests
{
    private const string Api = """
        # Shop API Plan

        Designs: [the tables](plans/db-plan.md)

        ## Endpoints

        ### GET /orders

        ### POST /orders

        ### GET /customers/{id}/orders

        ## Open Questions

        - Who may read?
        """;

    private const string Tables = """
        # Database plan

        ## Tables

        ### orders

        | Column | Type | Constraints |
        |---|---|---|
        | id | uuid | PK |
        | customer_id | uuid | FK -> customers.id |
        | total | monney | |

        ### customers

        | Column | Type | Constraints |
        |---|---|---|
        | id | uuid | PK |

        ## Open Questions

        - Is there an archive?
        """;

    [Fact]
    public async Task FindingsStandInTheFileOfTheirText()
    {
        using var run = new CommandRun().With("api.md", Api).With("plans/db-plan.md", Tables);
        Assert.Equal(ExitCode.Findings, await run.RunAsync("check", "api.md", "--format", "msbuild"));
        Assert.Contains("plans/db-plan.md(11,11,11,17): error SET2001", run.Output);
        Assert.DoesNotContain("already: join the two", run.Output);
        Assert.DoesNotContain("unknown-reference", run.Output);
    }

    [Fact]
    public async Task NamedFilesAreOneDesignAsThoseThatAreLinked()
    {
        using var run = new CommandRun().With("api.md", Api.Replace("Designs: ", "See ", StringComparison.Ordinal)).With("plans/db-plan.md", Tables.Replace("monney", "decimal(12,2)", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Ok, await run.RunAsync("export", "model", "api.md", "plans/db-plan.md"));
        Assert.Contains("\"path\": \"/customers/{id}/orders\"", run.Output);
        Assert.Contains("\"customer_id\"", run.Output);
        Assert.Contains("\"openQuestions\": 2", run.Output);
    }

    [Fact]
    public async Task AFenceThatIsNeverClosedEndsWithItsFile()
    {
        using var run = new CommandRun().With("api.md", Api + "\n\n```json\n{").With("plans/db-plan.md", Tables);
        await run.RunAsync("explain", "api.md");
        Assert.Contains("2 entities", run.Output);
        Assert.Contains("plans/db-plan.md:5:5", run.Output);
    }

    [Fact]
    public async Task TwoThatNameEachOtherAreReadOnce()
    {
        using var run = new CommandRun().With("api.md", Api).With("plans/db-plan.md", "Designs: ../api.md, db-plan.md\n\n" + Tables);
        await run.RunAsync("explain", "api.md");
        Assert.Contains("2 entities", run.Output);
        Assert.Contains("3 endpoints", run.Output);
    }

    [Fact]
    public async Task AMissingFileIsToldWhereItIsNamed()
    {
        using var run = new CommandRun().With("api.md", Api);
        Assert.Equal(ExitCode.Usage, await run.RunAsync("check", "api.md"));
        Assert.Contains("api.md:3:23: there is no file plans/db-plan.md, which this design names as a part of it.", run.Error);
    }

    [Fact]
    public async Task ASuppressionOfAFileIsOfItsOwnFile()
    {
        using var run = new CommandRun().With("api.md", Api + "\n\n<!-- setout-disable-file SET2001 -- not here -->\n").With("plans/db-plan.md", Tables);
        Assert.Equal(ExitCode.Findings, await run.RunAsync("check", "api.md", "--format", "msbuild"));
        Assert.Contains("error SET2001", run.Output);
    }
}
