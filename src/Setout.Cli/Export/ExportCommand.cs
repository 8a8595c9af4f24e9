using System.CommandLine;
using Setout.Cli.Documents;
using Setout.Cli.Help;
using Setout.Export.OpenApi;
using Setout.Export.Sql;

namespace Setout.Cli.Export;

/// <summary><c>setout export KIND [FILE]</c></summary>
internal static class ExportCommand
{
    /// <summary>The one table of what can be exported.</summary>
    private static readonly (string Kind, string Meaning, Func<Plan, string> Export)[] Kinds =
    [
        ("openapi", "the API as OpenAPI 3.1 in JSON", OpenApiExporter.Export),
        ("sql", "the tables and indexes as SQL for SQLite", SqliteTable.Create),
    ];

    public static Command Create(Terminal terminal)
    {
        var kind = new Argument<string>("KIND") { Description = string.Join("; ", Kinds.Select(kind => $"{kind.Kind}: {kind.Meaning}")) };
        var file = FileArgument.One("The design; - reads standard input");
        var command = new DocumentedCommand("export", "write what people otherwise retype from a design")
        {
            Details = "It goes to standard output.",
            Examples =
            [
                ("setout export openapi > openapi.json", "the design of this folder"),
                ("setout export sql shop.md | sqlite3 shop.db", "the tables of another"),
            ],
            ExitCodes =
            [
                (ExitCode.Ok, "exported"),
                (ExitCode.Findings, "errors in the design: it is not exported"),
                (ExitCode.Usage, "wrong usage, or no document"),
                (ExitCode.NotADesign, "a document in which nothing of a design was found"),
                (ExitCode.Environment, "a file that cannot be read"),
            ],
        };
        kind.Validators.Add(result =>
        {
            var word = result.Tokens[^1].Value;
            if (!Kinds.Any(known => known.Kind == word))
                result.AddError($"There is no kind `{word}`; it is one of {string.Join(", ", Kinds.Select(known => known.Kind))}.{Nearest.Hint(word, Kinds.Select(known => known.Kind))}");
        });
        command.Add(kind);
        command.Add(file);
        command.SetAction(async (arguments, stop) =>
        {
            var document = CheckedDocument.Of(await DocumentFinder.OneAsync(terminal, arguments.GetValue(file), stop));
            return Export(arguments.GetValue(kind)!, document, terminal);
        });
        return command;
    }

    private static int Export(string kind, CheckedDocument document, Terminal terminal)
    {
        if (document.IsNoDesign)
        {
            terminal.Error.WriteLine(NoDesign.Message(document));
            return ExitCode.NotADesign;
        }
        if (!document.CanBeServed)
        {
            terminal.Error.WriteLine($"setout: {document.Document.Text.Path} has errors and is not exported. See: setout check {document.Document.Text.Path}");
            return ExitCode.Findings;
        }
        var text = Kinds.First(known => known.Kind == kind).Export(document.Plan);
        terminal.Output.Write(text.EndsWith('\n') ? text : text + "\n");
        return ExitCode.Ok;
    }
}
