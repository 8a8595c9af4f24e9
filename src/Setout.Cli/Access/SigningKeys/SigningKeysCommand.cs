using System.CommandLine;
using Setout.AspNetCore.Security.Accounts;
using Setout.Cli.Access.Keys;
using Setout.Cli.Help;

namespace Setout.Cli.Access.SigningKeys;

/// <summary><c>setout signing-keys</c></summary>
internal static class SigningKeysCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new DocumentedCommand("signing-keys", "list and rotate the keys that tokens, cookies and letters are signed with")
        {
            Details = "For designs that keep accounts. They are followed by others by themselves at the age that the design says, else at\n90 days; whoever serves the database takes a new one at once.",
            Examples =
            [
                ("setout signing-keys list", "their ids, and since when each is there"),
                ("setout signing-keys rotate", "another one signs; nobody has to sign in anew"),
                ("setout signing-keys rotate --now", "one was stolen: all sessions end, everybody signs in anew"),
            ],
            ExitCodes = ServedDesign.ExitCodes("done", "or a design without accounts"),
        };
        command.Add(List(terminal));
        command.Add(Rotate(terminal));
        return command;
    }

    private static DocumentedCommand List(Terminal terminal)
    {
        var served = new ServedDesign();
        var command = new DocumentedCommand("list", "show the ids of the keys, the one that signs first")
        {
            Examples = [("setout signing-keys list", "for the design of this folder")],
            ExitCodes = ServedDesign.ExitCodes("shown", "or a design without accounts"),
        };
        served.AddTo(command);
        command.SetAction(async (arguments, stop) =>
        {
            using var ring = await OpenAsync(served, arguments, terminal, stop);
            Write(ring, terminal);
            return ExitCode.Ok;
        });
        return command;
    }

    private static DocumentedCommand Rotate(Terminal terminal)
    {
        var now = new Option<bool>("--now") { Description = "One was stolen: nothing that they signed is good any more, all sessions end" };
        var served = new ServedDesign();
        var command = new DocumentedCommand("rotate", "make another key, which signs from now on")
        {
            Details = "What the former one signed is good until it ends by itself: access tokens, refresh tokens, cookies, letters.\nWith --now it is good no more, and all sessions end, since whoever has a key could have made the cookie of anybody.",
            Examples = [("setout signing-keys rotate", "nobody notices"), ("setout signing-keys rotate --now", "everybody signs in anew")],
            ExitCodes = ServedDesign.ExitCodes("rotated", "or a design without accounts"),
        };
        command.AddOptions(now);
        served.AddTo(command);
        command.SetAction(async (arguments, stop) =>
        {
            using var ring = await OpenAsync(served, arguments, terminal, stop);
            if (arguments.GetValue(now))
                ring.Replace();
            else
                ring.Rotate();
            Write(ring, terminal);
            return ExitCode.Ok;
        });
        return command;
    }

    private static async Task<SigningKeyRing> OpenAsync(ServedDesign served, ParseResult arguments, Terminal terminal, CancellationToken stop)
    {
        var (plan, file) = await served.FindAsync(arguments, terminal, stop);
        if (plan.Accounts is null)
            throw new CommandFailure(ExitCode.Usage, "The design keeps no accounts: nothing is signed here.");
        return DatabaseUse.Of(() => SigningKeyRing.Open(file));
    }

    private static void Write(SigningKeyRing ring, Terminal terminal)
    {
        var signs = true;
        foreach (var (id, since) in ring.All)
        {
            terminal.Output.WriteLine($"{id}  since {KeyReport.Day(since)}{(signs ? ", signs" : "")}");
            signs = false;
        }
    }
}
