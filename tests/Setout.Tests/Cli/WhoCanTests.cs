using Xunit;

namespace Setout.Tests.Cli;

public sealed class WhoCanTests
{
    private const string Open = "# Notes\n\n## API Design\n\n- `GET /notes`\n- `DELETE /notes/{id}` (admin only)\n";

    [Fact]
    public async Task SinceAFormerRevisionItTellsWhoMayDoMoreAndFails()
    {
        using var command = new CommandRun().With("old.md", Open).With("new.md", Open.Replace(" (admin only)", " (admin or editor)", StringComparison.Ordinal));
        Assert.Equal(1, await command.RunAsync("who-can", "new.md", "--since", "old.md"));
        Assert.Equal("widened  DELETE /notes/{id}  editor: none -> all  new.md:6:25\n", command.Output);
    }

    [Fact]
    public async Task WhereNobodyMayDoMoreItIsWell()
    {
        using var command = new CommandRun().With("old.md", Open).With("new.md", Open);
        Assert.Equal(0, await command.RunAsync("who-can", "new.md", "--since", "old.md"));
        Assert.Equal("Nobody may do or see anything more or less.\n", command.Output);
    }

    [Fact]
    public async Task AFormerRevisionThatIsNotThereIsNotToBeWrittenAnew()
    {
        using var command = new CommandRun().With("new.md", Open);
        Assert.Equal(2, await command.RunAsync("who-can", "new.md", "--since", "old.md"));
        Assert.Contains("There is no file old.md to compare with. A former revision is written to a file with: git show REVISION:design.md > old.md", command.Error, StringComparison.Ordinal);
    }
}
