using System.CommandLine;
using System.CommandLine.Invocation;
using Setout.Cli.Output;

namespace Setout.Cli.Help;

/// <summary>What <c>--help</c> prints.</summary>
internal sealed class HelpPage : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        Write(parseResult.CommandResult.Command, parseResult.InvocationConfiguration.Output);
        return ExitCode.Ok;
    }

    public static void Write(Command command, TextWriter output)
    {
        var documented = command as DocumentedCommand;
        output.WriteLine($"{CommandPath.Of(command)}: {command.Description}");
        if (documented is { Details.Length: > 0 })
            output.WriteLine(documented.Details);
        output.WriteLine();
        output.WriteLine($"Usage: {UsageOf(command)}");
        WriteRows("Commands", command.Subcommands.Select(verb => (verb.Name, verb.Description ?? "")), output);
        WriteRows("Arguments", command.Arguments.Select(argument => (argument.Name, argument.Description ?? "")), output);
        WriteRows("Options", command.Options.OrderBy(IsHelp).Select(option => (LabelOf(option), option.Description ?? "")), output);
        if (documented is not null)
        {
            WriteRows("Examples", documented.Examples, output);
            WriteRows("Exit codes", documented.ExitCodes.Select(exit => ($"{exit.Code}", exit.Meaning)), output);
        }
        if (command is RootCommand)
            output.WriteLine("\nsetout COMMAND --help says more about a command.");
        else if (command.Subcommands.Count > 0)
            output.WriteLine($"\n{CommandPath.Of(command)} COMMAND --help says more about a command.");
    }

    private static string UsageOf(Command command) => command is RootCommand
        ? "setout COMMAND [FILE] [options]"
        : string.Join(' ', [CommandPath.Of(command), .. command.Subcommands.Count > 0 ? ["COMMAND"] : Array.Empty<string>(), .. command.Arguments.Select(UsageOf), .. command.Options.Count > 0 ? new[] { "[options]" } : []]);

    private static string UsageOf(Argument argument)
    {
        var name = argument.Arity.MaximumNumberOfValues > 1 ? $"{argument.Name}..." : argument.Name;
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{name}]" : name;
    }

    private static string LabelOf(Option option)
    {
        var names = string.Join(", ", option.Aliases.Append(option.Name).OrderBy(name => name.Length));
        return option.HelpName is { } value ? $"{names} {value}" : names;
    }

    private static bool IsHelp(Option option) => option.Name is "--help" or "--version";

    private static void WriteRows(string title, IEnumerable<(string Left, string Right)> rows, TextWriter output)
    {
        var all = rows.ToList();
        if (all.Count == 0)
            return;
        output.WriteLine($"\n{title}:");
        var width = all.Max(row => Columns.Of(row.Left));
        foreach (var (left, right) in all)
            output.WriteLine($"  {Columns.Pad(left, width)}  {right}");
    }
}
