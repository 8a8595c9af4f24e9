using Xunit;

namespace Setout.Tests.Cli;

public sealed class NewTests
{
    [Fact]
    public async Task WritesADesignAndSaysWhatToDoNext()
    {
        using var command = new CommandRun();
        Assert.Equal(0, await command.RunAsync("new", "docs/deep/design.md"));
        Assert.StartsWith("# Technical Design\n", command.Read("docs/deep/design.md"));
        Assert.EndsWith("\n  setout check docs/deep/design.md\n  setout run docs/deep/design.md\n", command.Output);
    }

    [Fact]
    public async Task WhatItWritesIsUnfilledAndNothingWorse()
    {
        using var command = new CommandRun();
        await command.RunAsync("new");
        Assert.Equal(1, await command.RunAsync("check", "--format", "msbuild"));
        Assert.All(command.Output.Trim().Split('\n').Where(line => line.Contains(": error ")), line => Assert.Contains("[unfilled-placeholder]", line));
        Assert.Equal(0, await command.RunAsync("fmt", "--check"));
    }

    [Fact]
    public async Task NeverOverwrites()
    {
        using var command = new CommandRun().With("design.md", "mine");
        Assert.Equal(2, await command.RunAsync("new"));
        Assert.Equal("mine", command.Read("design.md"));
        Assert.Equal("setout: design.md is already there and stays as it is. Name another file: setout new other.md\n", command.Error);
    }

    [Fact]
    public async Task AFolderIsNoFile()
    {
        using var command = new CommandRun().With("docs/x.md", "");
        Assert.Equal(2, await command.RunAsync("new", "docs"));
        Assert.Contains("docs is a folder. Name a file, such as docs/design.md", command.Error);
    }
}
