using System.CommandLine;
using Setout.Cli.Help;

namespace Setout.Cli.Access.Accounts;

/// <summary><c>setout accounts</c></summary>
internal static class AccountsCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new DocumentedCommand("accounts", "list accounts, give them roles, suspend and restore them")
        {
            Details = "For designs that keep accounts. Nobody gives a role to themselves: the first administrator is made here.\nWhat is changed counts at once for whoever serves the database.",
            Examples =
            [
                ("setout accounts list", "of the design of this folder"),
                ("setout accounts role ada@example.com admin", "she has that role from now on"),
                ("setout accounts suspend bob@example.com", "he is signed out, and cannot sign in"),
            ],
            ExitCodes = ServedDesign.ExitCodes("done", "no such account or role, or a design without accounts"),
        };
        command.Add(AccountList.Create(terminal));
        command.Add(AccountRole.Create(terminal));
        command.Add(AccountStanding.Suspend(terminal));
        command.Add(AccountStanding.Restore(terminal));
        return command;
    }
}
