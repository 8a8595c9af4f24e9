namespace Setout.Cli;

/// <summary>Ends the command with a sentence for the person who typed it. Never for what an author wrote in a document.</summary>
internal sealed class CommandFailure(int exitCode, string message) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
