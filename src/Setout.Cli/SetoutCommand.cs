using System.CommandLine;
using System.CommandLine.Help;
using Setout.Cli.Access;
using Setout.Cli.Access.Accounts;
using Setout.Cli.Access.Keys;
using Setout.Cli.Access.SigningKeys;
using Setout.Cli.Audit;
using Setout.Cli.Check;
using Setout.Cli.DataProtection;
using Setout.Cli.Explain;
using Setout.Cli.Export;
using Setout.Cli.Fmt;
using Setout.Cli.Help;
using Setout.Cli.Import;
using Setout.Cli.New;
using Setout.Cli.Retention;
using Setout.Cli.Run;

namespace Setout.Cli;

/// <summary>The command: arguments in, exit code out. The composition root; tests call it as <c>Program</c> does.</summary>
internal static class SetoutCommand
{
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    public static async Task<int> RunAsync(string[] args, Terminal terminal, CancellationToken stop)
    {
        try
        {
            var parsed = Root(terminal).Parse(args, Parsing);
            var isRefused = parsed.Errors.Count > 0 && parsed.Action is null or System.CommandLine.Invocation.ParseErrorAction;
            return isRefused ? Refuse(args, parsed, terminal) : await parsed.InvokeAsync(Invocation(terminal), stop);
        }
        catch (CommandFailure failure)
        {
            await terminal.Error.WriteLineAsync($"setout: {failure.Message}");
            return failure.ExitCode;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
        finally
        {
            await terminal.Output.FlushAsync(CancellationToken.None);
        }
    }

    private static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand("checks and runs technical design documents")
        {
            NewCommand.Create(terminal),
            CheckCommand.Create(terminal),
            ExplainCommand.Create(terminal),
            RunCommand.Create(terminal),
            WhoCanCommand.Create(terminal),
            TokenCommand.Create(terminal),
            KeysCommand.Create(terminal),
            AuditCommand.Create(terminal),
            RetentionCommand.Create(terminal),
            AccountsCommand.Create(terminal),
            SigningKeysCommand.Create(terminal),
            DataKeysCommand.Create(terminal),
            FmtCommand.Create(terminal),
            ImportCommand.Create(terminal),
            ExportCommand.Create(terminal),
        };
        foreach (var option in root.Options)
        {
            option.Aliases.Remove("-?");
            option.Aliases.Remove("/?");
            option.Aliases.Remove("/h");
            if (option is HelpOption help)
                (help.Description, help.Action) = ("Show this help", new HelpPage());
            else
                option.Description = "Show the version";
        }
        return root;
    }

    private static int Refuse(string[] args, ParseResult parsed, Terminal terminal)
    {
        if (args.Length > 0)
            return UsageError.Write(parsed, terminal);
        HelpPage.Write(parsed.RootCommandResult.Command, terminal.Error);
        return ExitCode.Usage;
    }

    private static InvocationConfiguration Invocation(Terminal terminal) => new()
    {
        Output = terminal.Output,
        Error = terminal.Error,
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = null,
    };
}
