using System.CommandLine;
using Setout.AspNetCore.Security.Auditing;
using Setout.Cli.Access;

namespace Setout.Cli.Audit;

/// <summary>The audit log that a command is about: of a design's database, with the key beside it.</summary>
internal sealed class ServedAudit
{
    private readonly ServedDesign served = new();

    private readonly Option<string?> key = new("--key") { Description = "The key of the log; beside the database by default, with .audit-key behind its name", HelpName = "FILE" };

    public static (int Code, string Meaning)[] ExitCodes(string done, string broken) =>
    [
        (ExitCode.Ok, done),
        .. broken.Length > 0 ? [(ExitCode.Findings, broken)] : Array.Empty<(int, string)>(),
        (ExitCode.Usage, "wrong usage, no document"),
        (ExitCode.Environment, "there is no database, no audit log or no key of it yet, or it cannot be used"),
    ];

    public void AddTo(Command command)
    {
        served.AddTo(command);
        command.Add(key);
    }

    /// <exception cref="CommandFailure">There is none, or it cannot be used.</exception>
    public async Task<AuditFile> OpenAsync(ParseResult arguments, Terminal terminal, CancellationToken stop)
    {
        var (_, file) = await served.FindAsync(arguments, terminal, stop);
        return DatabaseUse.Of(() => AuditFile.Open(file, arguments.GetValue(key) is { } named ? Path.Combine(terminal.WorkingDirectory, named) : null));
    }
}
