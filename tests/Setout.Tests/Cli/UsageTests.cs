using Xunit;

namespace Setout.Tests.Cli;

public sealed class UsageTests
{
    [Theory]
    [InlineData(new string[0], "setout COMMAND [FILE] [options]")]
    [InlineData(new[] { "chek" }, "There is no command `chek`. Did you mean `check`?")]
    [InlineData(new[] { "frobnicate" }, "There is no command `frobnicate`.\n")]
    [InlineData(new[] { "--versio" }, "There is no option `--versio`. Did you mean `--version`?")]
    [InlineData(new[] { "check", "--formt", "json" }, "`check` has no option `--formt`. Did you mean `--format`?")]
    [InlineData(new[] { "check", "--format", "jsn" }, "--format cannot be `jsn`; it is one of text, json, sarif, github, junit, msbuild.")]
    [InlineData(new[] { "check", "--format" }, "--format needs a value: text|json|sarif|github|junit|msbuild.")]
    [InlineData(new[] { "check", "--max-problems", "0" }, "--max-problems cannot be `0`; it is a number from 1.")]
    [InlineData(new[] { "check", "--fail-on", "2" }, "--fail-on cannot be `2`; it is one of info, warning, error.")]
    [InlineData(new[] { "check" }, "There is no design here: neither design.md nor docs/design.md.")]
    [InlineData(new[] { "check", "nope.md" }, "There is no file nope.md.")]
    [InlineData(new[] { "check", "@nope" }, "There is no file @nope.")]
    public async Task WrongUsageEndsWithTwoAndSaysWhy(string[] args, string message)
    {
        using var command = new CommandRun();
        Assert.Equal(2, await command.RunAsync(args));
        Assert.Contains(message, command.Error);
        Assert.Empty(command.Output);
    }

    [Fact]
    public async Task HelpNamesEveryCommandAndEachHasAPageOfItsOwn()
    {
        using var command = new CommandRun();
        Assert.Equal(0, await command.RunAsync("--help"));
        var verbs = command.Output.Split("Commands:\n")[1].Split("\n\n")[0].Split('\n').Select(line => line.Trim().Split(' ')[0]).ToList();
        Assert.Contains("check", verbs);
        foreach (var verb in verbs)
        {
            Assert.Equal(0, await command.RunAsync(verb, "--help"));
            Assert.StartsWith($"setout {verb}: ", command.Output);
            Assert.Contains("\nExamples:\n", command.Output);
            Assert.Contains("\nExit codes:\n", command.Output);
            Assert.All(command.Output.Split('\n'), line => Assert.True(line.Length <= 120, line));
        }
    }

    [Fact]
    public async Task TheVersionIsThatOfTheBuild()
    {
        using var command = new CommandRun();
        Assert.Equal(0, await command.RunAsync("--version"));
        Assert.Matches(@"^\d+\.\d+\.\d+\n$", command.Output);
    }
}
