using System.CommandLine;
using Setout.Cli.Check;

namespace Setout.Cli;

/// <summary>The command: arguments in, exit code out. The composition root; tests call it as <c>Program</c> does.</summary>
internal static class SetoutCommand
{
    public static async Task<int> RunAsync(string[] args, Terminal terminal, CancellationToken stop)
    {
        try
        {
            return await Parse(args, terminal).InvokeAsync(Invocation(terminal), stop);
        }
        catch (CommandFailure failure)
        {
            terminal.Error.WriteLine($"setout: {failure.Message}");
            return failure.ExitCode;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return ExitCode.Environment;
        }
        finally
        {
            await terminal.Output.FlushAsync(CancellationToken.None);
        }
    }

    private static ParseResult Parse(string[] args, Terminal terminal)
    {
        var root = new RootCommand("Checks and runs technical design documents.") { CheckCommand.Create(terminal) };
        return root.Parse(args);
    }

    private static InvocationConfiguration Invocation(Terminal terminal) => new()
    {
        Output = terminal.Output,
        Error = terminal.Error,
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = null,
    };
}
