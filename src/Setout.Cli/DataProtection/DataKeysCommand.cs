using System.CommandLine;
using System.Globalization;
using Setout.AspNetCore.Security.DataProtection;
using Setout.Cli.Access;
using Setout.Cli.Help;
using Setout.Cli.Output;

namespace Setout.Cli.DataProtection;

/// <summary><c>setout data-keys</c></summary>
internal static class DataKeysCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new DocumentedCommand("data-keys", "list and rotate the keys of encrypted fields")
        {
            Details = "They are kept beside the database, in FILE.db.keys. Without that file no encrypted field can be read: keep a copy of it.",
            Examples =
            [
                ("setout data-keys list", "for the design of this folder"),
                ("setout data-keys rotate --data /var/lib/clinic.db", "a new key; a running server takes it and encrypts all rows anew"),
            ],
            ExitCodes = ServedDesign.ExitCodes("done", "or nothing is encrypted"),
        };
        command.Add(Part(terminal, "list", "which keys there are, and which one encrypts", DataKeyRotation.List));
        command.Add(Part(terminal, "rotate", "a new key for what is written from now on; what was written before is encrypted anew", file => DataKeyRotation.Rotate(file, TimeProvider.System)));
        return command;
    }

    private static DocumentedCommand Part(Terminal terminal, string name, string summary, Func<string, EquatableArray<DataKeyInfo>> act)
    {
        var served = new ServedDesign();
        var command = new DocumentedCommand(name, summary)
        {
            Examples = [($"setout data-keys {name}", "for the design of this folder")],
            ExitCodes = ServedDesign.ExitCodes("done", "or nothing is encrypted"),
        };
        served.AddTo(command);
        command.SetAction(async (arguments, stop) =>
        {
            var (_, file) = await served.FindAsync(arguments, terminal, stop);
            Print(Act(file, act), file, terminal);
            return ExitCode.Ok;
        });
        return command;
    }

    private static EquatableArray<DataKeyInfo> Act(string file, Func<string, EquatableArray<DataKeyInfo>> act)
    {
        try
        {
            return act(file) is { IsEmpty: false } keys ? keys : throw new CommandFailure(ExitCode.Usage, $"{file} has no encrypted fields, and so no keys.");
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitCode.Environment, $"The keys of {file} cannot be used: {fault.Message.TrimEnd('.')}.");
        }
    }

    private static void Print(EquatableArray<DataKeyInfo> keys, string file, Terminal terminal)
    {
        terminal.Output.WriteLine($"{Words.Count(keys.Count, "key")} in {file}.keys");
        foreach (var key in keys)
            terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {key.Id,3}  made {key.Made.UtcDateTime:yyyy-MM-dd HH:mm}  {(key.IsActive ? "encrypts" : "opens what was written before")}"));
    }
}
