using System.CommandLine;
using Setout.AspNetCore.Security.ApiKeys;
using Setout.Cli.Help;

namespace Setout.Cli.Access.Keys;

/// <summary><c>setout keys rotate ID</c></summary>
internal static class KeyRotate
{
    private static readonly TimeSpan UsualOverlap = TimeSpan.FromDays(1);

    public static Command Create(Terminal terminal)
    {
        var id = KeyId.Argument();
        var overlap = Span.Option("--overlap", "How long the key in use stays good beside the new one [1d]");
        var expires = Span.Option("--expires", "How long the new one is good [as the design says, else until it is revoked]");
        var served = new ServedDesign();
        var command = new DocumentedCommand("rotate", "make another API key in the place of one")
        {
            Details = "With the same name and roles. The one in use stays good for a while, so that nothing stops meanwhile.",
            Examples = [("setout keys rotate 4f1c2a9be07d5533", "the key in use is good for another day"), ("setout keys rotate 4f1c2a9be07d5533 --overlap 7d", "for another week")],
            ExitCodes = ServedDesign.ExitCodes("printed", "no such key, or one that is good no more"),
        };
        command.Add(id);
        command.AddOptions(overlap, expires);
        served.AddTo(command);
        command.SetAction(async (arguments, stop) =>
        {
            var (plan, file) = await served.FindAsync(arguments, terminal, stop);
            var stated = StatedKeys.Of(plan);
            var (former, both) = (KeyId.Of(arguments.GetValue(id)!), arguments.GetValue(overlap) ?? UsualOverlap);
            using var ring = DatabaseUse.Of(() => ApiKeyRing.Open(file));
            if (ring.Rotate(former, KeyLifetime.Of(arguments.GetValue(expires), stated), both) is not { } made)
                throw new CommandFailure(ExitCode.Usage, $"There is no key {former} that is good: setout keys list shows those that there are.");
            KeyReport.Write(made, stated, terminal);
            terminal.Error.WriteLine($"{former} is good for {Span.Words(both)} more, unless it ends before.");
            return ExitCode.Ok;
        });
        return command;
    }
}
