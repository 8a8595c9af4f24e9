using System.CommandLine;

namespace Setout.Cli.Help;

/// <summary>A command with those that it stands below: <c>setout keys add</c>.</summary>
internal static class CommandPath
{
    public static string Of(Command command) => command is RootCommand ? "setout" : $"{(command.Parents.OfType<Command>().FirstOrDefault() is { } above ? Of(above) : "setout")} {command.Name}";

    /// <summary>Without <c>setout</c>: as messages name a command.</summary>
    public static string Short(Command command) => Of(command)["setout ".Length..];
}
