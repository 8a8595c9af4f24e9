using System.CommandLine;
using Setout.Cli.Documents;
using Setout.Cli.Help;
using Setout.Export.Model;
using Setout.Export.OpenApi;
using Setout.Export.Sql;

namespace Setout.Cli.Export;

/// <summary><c>setout export KIND [FILE]</c></summary>
internal static class ExportCommand
{
    /// <summary>The one table of what can be exported.</summary>
    private static readonly ExportKind[] Kinds =
    [
        new("openapi", "the API as OpenAPI 3.1 in JSON", document => OpenApiExporter.Export(document.Plan)),
        new("sql", "the tables and indexes as SQL for SQLite", document => SqliteTable.Create(document.Plan)),
        new("model", "what was read, as JSON: endpoints, entities, names and counts", document => ModelJson.Export(document.Design)) { TakesAnyText = true },
    ];

    public static Command Create(Terminal terminal)
    {
        var kind = new Argument<string>("KIND") { Description = $"What is made of it: {string.Join(", ", Kinds.Select(kind => kind.Word))}" };
        var file = FileArgument.Many("The design, several files as one; - reads standard input");
        var command = new DocumentedCommand("export", "write what people otherwise retype from a design")
        {
            Details = string.Join("\n", Kinds.Select(kind => $"  {kind.Word,-8} {kind.Meaning}").Append("It goes to standard output.")),
            Examples =
            [
                ("setout export openapi > openapi.json", "the design of this folder"),
                ("setout export sql shop.md | sqlite3 shop.db", "the tables of another"),
                ("setout export model shop.md | jq .endpoints", "the endpoints that were read, errors or not"),
            ],
            ExitCodes =
            [
                (ExitCode.Ok, "exported"),
                (ExitCode.Findings, "errors in the design: it is not exported; a model always is"),
                (ExitCode.Usage, "wrong usage, or no document"),
                (ExitCode.NotADesign, "a document in which nothing of a design was found"),
                (ExitCode.Environment, "a file that cannot be read"),
            ],
        };
        kind.Validators.Add(result =>
        {
            var word = result.Tokens[^1].Value;
            if (!Kinds.Any(known => known.Word == word))
                result.AddError($"There is no kind `{word}`; it is one of {string.Join(", ", Kinds.Select(known => known.Word))}.{Nearest.Hint(word, Kinds.Select(known => known.Word))}");
        });
        command.Add(kind);
        command.Add(file);
        command.SetAction(async (arguments, stop) =>
        {
            var document = CheckedDocument.Of(await DocumentFinder.DesignAsync(terminal, arguments.GetValue(file) ?? [], stop));
            return Export(Kinds.First(known => known.Word == arguments.GetValue(kind)), document, terminal);
        });
        return command;
    }

    private static int Export(ExportKind kind, CheckedDocument document, Terminal terminal)
    {
        if (document.IsNoDesign && !kind.TakesAnyText)
        {
            terminal.Error.WriteLine(NoDesign.Message(document));
            return ExitCode.NotADesign;
        }
        if (!document.CanBeServed && !kind.TakesAnyText)
        {
            terminal.Error.WriteLine($"setout: {document.Document.Text.Path} has errors and is not exported. See: setout check {document.Document.Text.Path}");
            return ExitCode.Findings;
        }
        var text = kind.Export(document);
        terminal.Output.Write(text.EndsWith('\n') ? text : text + "\n");
        return ExitCode.Ok;
    }
}
