using System.CommandLine;
using System.CommandLine.Parsing;

namespace Setout.Cli.Help;

/// <summary>Says what is wrong with a command line, and where help is.</summary>
internal static class UsageError
{
    public static int Write(ParseResult parsed, Terminal terminal)
    {
        var command = parsed.CommandResult.Command;
        foreach (var message in Messages(parsed, command).Distinct())
            terminal.Error.WriteLine($"setout: {message}");
        terminal.Error.WriteLine(command is RootCommand ? "setout --help lists the commands." : $"{CommandPath.Of(command)} --help lists what it takes.");
        return ExitCode.Usage;
    }

    private static IEnumerable<string> Messages(ParseResult parsed, Command command)
    {
        if (parsed.UnmatchedTokens.Count == 0 && command is not RootCommand && command.Subcommands.Count > 0)
            return [$"`{CommandPath.Short(command)}` needs one of {string.Join(", ", command.Subcommands.Select(verb => verb.Name))}."];
        if (parsed.UnmatchedTokens.Count == 0)
            return parsed.Errors.Select(MessageOf);
        // What follows an unknown word would only be reported for the sake of that word.
        return [Unknown(parsed.UnmatchedTokens[0], command)];
    }

    /// <summary>A FILE that starts with a dash is a misspelt option, not a file.</summary>
    public static void RefuseOptions(ArgumentResult result)
    {
        var command = ((CommandResult)result.Parent!).Command;
        foreach (var token in result.Tokens.Where(token => token.Value.Length > 1 && token.Value[0] == '-'))
            result.AddError(Unknown(token.Value, command));
    }

    private static string MessageOf(ParseError error) => error.SymbolResult switch
    {
        OptionResult { Tokens.Count: 0 } option => $"{option.Option.Name} needs a value: {option.Option.HelpName}.",
        ArgumentResult { Tokens.Count: 0 } argument => $"{argument.Argument.Name} is missing. {argument.Argument.Description}",
        _ => error.Message,
    };

    private static string Unknown(string word, Command command)
    {
        if (word.StartsWith('-'))
        {
            var names = command.Options.SelectMany(option => option.Aliases.Append(option.Name));
            return $"{(command is RootCommand ? "There is" : $"`{CommandPath.Short(command)}` has")} no option `{word}`.{Nearest.Hint(word, names)}";
        }
        return command.Subcommands.Count > 0
            ? $"There is no command `{(command is RootCommand ? word : $"{CommandPath.Short(command)} {word}")}`.{Nearest.Hint(word, command.Subcommands.Select(verb => verb.Name))}"
            : $"`{CommandPath.Short(command)}` does not take a further argument, which `{word}` is.";
    }
}
