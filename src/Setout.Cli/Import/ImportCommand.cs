using System.CommandLine;
using Setout.Cli.Findings;
using Setout.Cli.Help;
using Setout.Cli.Output;
using Setout.Import;
using Setout.Import.OpenApi;

namespace Setout.Cli.Import;

/// <summary><c>setout import SOURCE [FILE]</c></summary>
internal static class ImportCommand
{
    private const int MostDifferences = 20;

    public static Command Create(Terminal terminal)
    {
        var source = new Argument<string>("SOURCE") { Description = "OpenAPI in JSON or YAML, SQL, a SQLite database, postgres://user:password@host/name; - for standard input" };
        var file = FileArgument.One("Where the design is written; - writes to standard output", whenAbsent: "[design.md]");
        var endpoints = new Option<bool>("--endpoints") { Description = "Give each entity the usual endpoints: list, create, read, change, delete" };
        var color = ColorOption.Create();
        var command = new DocumentedCommand("import", "write a design from an API or a schema that is there already")
        {
            Details = "OpenAPI 3.0 and 3.1, and the statements of PostgreSQL, MySQL and SQLite are read. What the design\nsays otherwise than its source is told. A file that is already there is never overwritten.",
            Examples =
            [
                ("setout import openapi.yaml", "writes design.md"),
                ("setout import schema.sql shop.md", "from tables"),
                ("setout import shop.db shop.md --endpoints", "from a SQLite database, with an API to run"),
                ("PGPASSWORD=… setout import postgres://me@localhost/shop", "from a running PostgreSQL database"),
            ],
            ExitCodes =
            [
                (ExitCode.Ok, "written"),
                (ExitCode.Findings, "written, but something could not be taken over, or the design says something otherwise"),
                (ExitCode.Usage, "wrong usage, no source, or the file is already there"),
                (ExitCode.NotADesign, "a source without a table or an operation: nothing is written"),
                (ExitCode.Environment, "a file or a database that cannot be read, a file that cannot be written"),
            ],
        };
        command.Add(source);
        command.Add(file);
        command.AddOptions(endpoints, color);
        command.SetAction(async (arguments, stop) =>
        {
            var target = arguments.GetValue(file) ?? "design.md";
            var schema = await SchemaSource.ReadAsync(terminal, arguments.GetValue(source)!, stop);
            var options = new ImportOptions(schema.Title, schema.Origin, arguments.GetValue(endpoints));
            var imported = Import(schema, options);
            await WriteAsync(imported.Text, target, terminal, stop);
            return Finish(imported, schema, target, terminal, terminal.InkFor(arguments.GetValue(color)));
        });
        return command;
    }

    private static ImportedDesign Import(SchemaSource schema, ImportOptions options)
    {
        var source = schema.Text;
        var isApi = !schema.IsDatabase && OpenApiImport.Recognises(source.Content);
        var imported = isApi ? OpenApiImport.Import(source, options) : SqlImport.Import(source, options);
        if (isApi && imported.Endpoints == 0)
            throw new CommandFailure(ExitCode.NotADesign, $"{source.Path} has no operation that can be read, so that nothing was imported.{string.Concat(imported.Notes.Take(3).Select(note => $"\n{Visible.Of(note)}"))}");
        if (!isApi && imported.Entities == 0)
            throw new CommandFailure(ExitCode.NotADesign, $"{source.Path} has no {(schema.IsDatabase ? "table" : "CREATE TABLE")}, so that nothing was imported.{string.Concat(schema.LeftOut.Select(note => $"\n{Visible.Of(note)}"))}");
        return imported;
    }

    private static async Task WriteAsync(string text, string target, Terminal terminal, CancellationToken stop)
    {
        if (target == "-")
            await terminal.Output.WriteAsync(text.AsMemory(), stop);
        else
            await NewFile.WriteAsync(terminal.FullPath(target), target.Replace('\\', '/'), "setout import SOURCE other.md", new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)), stop);
    }

    private static int Finish(ImportedDesign imported, SchemaSource schema, string target, Terminal terminal, Ink ink)
    {
        var notes = target == "-" ? terminal.Error : terminal.Output;
        foreach (var finding in imported.Findings)
        {
            var place = finding.Span.IsWritten && !schema.IsDatabase ? $"{finding.Span}" : schema.Text.Path;
            notes.WriteLine($"{place}: {ink.Paint(finding.Severity.Word(), finding.Severity.Style())} {finding.Rule.Code} {Visible.Of(finding.Message)} [{finding.Rule.Slug}]{(schema.IsDatabase ? Quoted(finding) : "")}");
        }
        foreach (var note in imported.Notes.Concat(schema.LeftOut))
            notes.WriteLine($"{schema.Text.Path}: {Visible.Of(note)}");
        WriteDifferences(imported.Differences, notes);
        if (imported.Difference is { } difference)
            notes.WriteLine($"setout: the design is not quite the schema, it differs in: {Visible.Of(difference)}");
        var what = $"{Words.Count(imported.Entities, "entity", "entities")}{(imported.Endpoints > 0 ? $" and {Words.Count(imported.Endpoints, "endpoint")}" : "")}";
        notes.WriteLine(target == "-" ? $"{what} imported." : $"Wrote {target}: {what}. See: setout check {target}");
        return imported.Difference is not null || !imported.Differences.IsEmpty || imported.Findings.Any(finding => finding.Severity == Setout.Diagnostics.Severity.Error) ? ExitCode.Findings : ExitCode.Ok;
    }

    /// <summary>The line of the statement, where it was not read from a file.</summary>
    private static string Quoted(Setout.Diagnostics.Diagnostic finding)
    {
        if (!finding.Span.IsWritten)
            return "";
        var text = finding.Span.Source!.Content;
        var start = finding.Span.Start == 0 ? 0 : text.LastIndexOf('\n', finding.Span.Start - 1) + 1;
        var end = text.IndexOf('\n', finding.Span.Start);
        return $"\n  {Visible.Of(text[start..(end < 0 ? text.Length : end)].Trim().TrimEnd(','))}";
    }

    private static void WriteDifferences(EquatableArray<string> differences, TextWriter notes)
    {
        if (differences.IsEmpty)
            return;
        notes.WriteLine($"setout: the design is not quite the API, {Words.Count(differences.Count, "difference")}:");
        foreach (var difference in differences.Take(MostDifferences))
            notes.WriteLine($"  {Visible.Of(difference)}");
        if (differences.Count > MostDifferences)
            notes.WriteLine($"  and {differences.Count - MostDifferences} more");
    }
}
