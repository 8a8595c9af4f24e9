using System.CommandLine;
using Setout.Cli.Help;

namespace Setout.Cli.Access.Keys;

/// <summary><c>setout keys</c></summary>
internal static class KeysCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new DocumentedCommand("keys", "make, list, rotate and revoke API keys")
        {
            Details = "For designs whose callers bring API keys. What is changed counts at once for whoever serves the database.",
            Examples =
            [
                ("setout keys add edge --role edge", "for the design of this folder"),
                ("setout keys list", "who has keys, until when, and when they were used"),
                ("setout keys rotate 4f1c2a9be07d5533 --overlap 7d", "another key; the one in use is good for 7 more days"),
                ("setout keys revoke 4f1c2a9be07d5533", "it is good no more"),
            ],
            ExitCodes = ServedDesign.ExitCodes("done", "no such key or role, or a design without API keys"),
        };
        command.Add(KeyAdd.Create(terminal));
        command.Add(KeyList.Create(terminal));
        command.Add(KeyRotate.Create(terminal));
        command.Add(KeyRevoke.Create(terminal));
        return command;
    }
}
