using System.CommandLine;
using Setout.AspNetCore.Security.ApiKeys;
using Setout.Cli.Help;
using Setout.Cli.Output;

namespace Setout.Cli.Access.Keys;

/// <summary><c>setout keys revoke ID</c></summary>
internal static class KeyRevoke
{
    public static Command Create(Terminal terminal)
    {
        var id = KeyId.Argument();
        var served = new ServedDesign();
        var command = new DocumentedCommand("revoke", "take an API key back")
        {
            Details = "It is good no more from then on, for whoever serves the database.",
            Examples = [("setout keys revoke 4f1c2a9be07d5533", "for the design of this folder")],
            ExitCodes = ServedDesign.ExitCodes("revoked", "or no such key"),
        };
        command.Add(id);
        served.AddTo(command);
        command.SetAction(async (arguments, stop) =>
        {
            var (_, file) = await served.FindAsync(arguments, terminal, stop);
            var asked = KeyId.Of(arguments.GetValue(id)!);
            using var ring = DatabaseUse.Of(() => ApiKeyRing.Open(file));
            if (ring.Revoke(asked) is not { } key)
                throw new CommandFailure(ExitCode.Usage, $"There is no key {asked}: setout keys list shows those that there are.");
            terminal.Output.WriteLine($"{key.Id} of {Visible.Of(key.Name)} is revoked.");
            return ExitCode.Ok;
        });
        return command;
    }
}
