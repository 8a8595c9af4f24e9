using System.CommandLine;

namespace Setout.Cli.Help;

/// <summary>A command with a page of help: what System.CommandLine knows of it, and examples and exit codes, which it has no place for.</summary>
internal sealed class DocumentedCommand(string name, string description) : Command(name, description)
{
    /// <summary>Sentences below the description: what the arguments do not say.</summary>
    public string Details { get; init; } = "";

    /// <summary>Command lines, each with what it is good for.</summary>
    public (string Line, string Meaning)[] Examples { get; init; } = [];

    /// <summary>The codes it can end with and their meaning.</summary>
    public (int Code, string Meaning)[] ExitCodes { get; init; } = [];
}
