using System.CommandLine;
using Setout.Cli.Documents;
using Setout.Cli.Help;
using Setout.Cli.Run;

namespace Setout.Cli.Access;

/// <summary>A design and the database that it is served from: what commands are given that change who has access.</summary>
internal sealed class ServedDesign
{
    private readonly Argument<string[]> files = FileArgument.Many("The design (- for standard input)", "FILE");

    private readonly Option<string?> data = new("--data") { Description = "The database; beside the design by default, with the extension .db", HelpName = "FILE.db" };

    /// <summary>How commands end that use it.</summary>
    public static (int Code, string Meaning)[] ExitCodes(string done, string wrong) =>
    [
        (ExitCode.Ok, done),
        (ExitCode.Usage, $"wrong usage, no document, {wrong}"),
        (ExitCode.Environment, "there is no database yet, or it cannot be used"),
    ];

    public void AddTo(Command command)
    {
        command.Add(files);
        command.Add(data);
    }

    /// <summary>What the design means, and the file of its database, which is there.</summary>
    public async Task<(Plan Plan, string DataFile)> FindAsync(ParseResult arguments, Terminal terminal, CancellationToken stop)
    {
        var document = CheckedDocument.Of(await DocumentFinder.DesignAsync(terminal, arguments.GetValue(files) ?? [], stop));
        var file = DataFile.Of(arguments.GetValue(data), document.Document, terminal);
        return File.Exists(file)
            ? (document.Plan, file)
            : throw new CommandFailure(ExitCode.Environment, $"There is no database {file} yet: serve the design once, setout run {document.Document.Text.Path}");
    }
}
