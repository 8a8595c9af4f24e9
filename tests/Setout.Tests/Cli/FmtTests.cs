using System.Text;
using Xunit;

namespace Setout.Tests.Cli;

public sealed class FmtTests
{
    private const string Loose =
        """
        # Orders

        Some *prose*   with  its own spacing.

        ## API Design

        #### GET /orders/:id

        Reads `one` order.

        **Returns**:

        ```json
        { "id": "0195c001-1111-7abc-8def-000000000001", "total": 12.5 }
        ```

        Errors: 404

        ## Risks

        - **Risk**:   None   that we know of
        """;

    private const string Canonical =
        """
        # Orders

        Some *prose*   with  its own spacing.

        ## API Design

        #### GET /orders/:id

        - **Description**: Reads `one` order.
        - **Response**:
          ```json
          { "id": "0195c001-1111-7abc-8def-000000000001", "total": 12.5 }
          ```
        - **Error Codes**: 404

        ## Risks

        - **Risk**:   None   that we know of
        """;

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public async Task WritesTheCanonicalFormWithTheLineEndsOfTheFile(string lineEnd)
    {
        using var command = new CommandRun().With("design.md", Loose.ReplaceLineEndings(lineEnd));
        Assert.Equal(0, await command.RunAsync("fmt"));
        Assert.Equal(Canonical.ReplaceLineEndings(lineEnd), command.Read("design.md"));
        Assert.Equal("Wrote design.md.\n", command.Output);
        Assert.Equal(0, await command.RunAsync("fmt"));
        Assert.Equal("design.md is in the canonical form.\n", command.Output);
        Assert.Equal(["design.md"], Directory.GetFiles(command.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task CheckWritesNothingAndNamesTheFiles()
    {
        using var command = new CommandRun().With("a.md", Loose).With("b.md", Canonical);
        Assert.Equal(1, await command.RunAsync("fmt", "--check", "a.md", "b.md"));
        Assert.Equal("a.md is not in the canonical form: setout fmt a.md\n", command.Output);
        Assert.Equal(Loose, command.Read("a.md"));
        Assert.Equal(0, await command.RunAsync("fmt", "--check", "b.md"));
        Assert.Empty(command.Output);
    }

    [Fact]
    public async Task DiffShowsWhatWouldChange()
    {
        using var command = new CommandRun().With("design.md", Loose);
        Assert.Equal(1, await command.RunAsync("fmt", "--diff"));
        Assert.StartsWith("--- design.md\n+++ design.md\n@@ -6,", command.Output);
        Assert.Contains("\n-Errors: 404\n", command.Output);
        Assert.Contains("\n+- **Error Codes**: 404\n", command.Output);
        Assert.Equal(Loose, command.Read("design.md"));
    }

    [Fact]
    public async Task StandardInputGoesToStandardOutput()
    {
        using var command = new CommandRun { Input = CommandRun.Bytes(Loose) };
        Assert.Equal(0, await command.RunAsync("fmt", "-"));
        Assert.Equal(Canonical, command.Output);
    }

    [Fact]
    public async Task AByteOrderMarkStays()
    {
        using var command = new CommandRun().With("design.md", '\uFEFF' + Loose);
        Assert.Equal(0, await command.RunAsync("fmt"));
        Assert.Equal([0xEF, 0xBB, 0xBF, (byte)'#'], File.ReadAllBytes(Path.Combine(command.Folder, "design.md"))[..4]);
    }

    [Fact]
    public async Task BytesThatAreNoTextStay()
    {
        using var command = new CommandRun();
        var path = Path.Combine(command.Folder, "design.md");
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Loose), 0xFF, 0xFE];
        await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);
        Assert.Equal(4, await command.RunAsync("fmt"));
        Assert.Contains("design.md is not UTF-8 and stays as it is", command.Error);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task WhatIsNoDesignStays()
    {
        using var command = new CommandRun().With("design.md", "Just   text");
        Assert.Equal(3, await command.RunAsync("fmt"));
        Assert.Equal("Just   text", command.Read("design.md"));
    }
}
