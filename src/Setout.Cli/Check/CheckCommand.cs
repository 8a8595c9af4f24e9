using System.CommandLine;
using Setout.Cli.Documents;
using Setout.Cli.Findings;
using Setout.Cli.Help;
using Setout.Cli.Output;
using Setout.Diagnostics;

namespace Setout.Cli.Check;

/// <summary><c>setout check [FILE...]</c></summary>
internal static class CheckCommand
{
    private const int ProblemsForPeople = 100;

    public static Command Create(Terminal terminal)
    {
        var files = FileArgument.Many("The design to check, several files as one; - reads standard input");
        var format = Choice.Option("--format", "How findings are written", FindingsFormat.Text);
        var failOn = Choice.Option("--fail-on", "The least severity that makes the exit code 1", Severity.Error);
        var maxProblems = Choice.Number("--max-problems", "N", "Write at most N findings; all are counted [text: 100, else all]", 1, int.MaxValue);
        var standardInputName = new Option<string?>("--stdin-filepath") { HelpName = "NAME", Description = "What findings call standard input [stdin.md]" };
        var color = ColorOption.Create();

        var command = new DocumentedCommand("check", "find what is unfilled, missing, contradictory or unmeasurable")
        {
            Examples =
            [
                ("setout check", "the design of this folder"),
                ("setout check api.md database.md --fail-on warning", "one of several files, more strictly"),
                ("setout check --format github", "as annotations of a pull request"),
                ("git show HEAD:design.md | setout check -", "what is not a file"),
            ],
            ExitCodes =
            [
                (ExitCode.Ok, "no finding at or above --fail-on"),
                (ExitCode.Findings, "such findings"),
                (ExitCode.Usage, "wrong usage, or no document"),
                (ExitCode.NotADesign, "a document in which nothing of a design was found"),
                (ExitCode.Environment, "a file that cannot be read"),
            ],
        };
        command.Add(files);
        command.AddOptions(format, failOn, maxProblems, standardInputName, color);
        command.SetAction(async (arguments, stop) =>
        {
            var document = await DocumentFinder.DesignAsync(terminal, arguments.GetValue(files) ?? [], stop, arguments.GetValue(standardInputName));
            var most = arguments.GetValue(maxProblems) ?? (arguments.GetValue(format) == FindingsFormat.Text ? ProblemsForPeople : int.MaxValue);
            var report = new FindingsReport([CheckedDocument.Of(document)], most);
            FindingsWriter.Write(report, arguments.GetValue(format), terminal, terminal.InkFor(arguments.GetValue(color)));
            return Finish(report, arguments.GetValue(failOn), terminal);
        });
        return command;
    }

    private static int Finish(FindingsReport report, Severity failOn, Terminal terminal)
    {
        var unrecognisable = report.Documents.Where(document => document.IsNoDesign).ToList();
        foreach (var document in unrecognisable)
            terminal.Error.WriteLine(NoDesign.Message(document));
        return unrecognisable.Count > 0 ? ExitCode.NotADesign : report.HasAny(failOn) ? ExitCode.Findings : ExitCode.Ok;
    }
}
