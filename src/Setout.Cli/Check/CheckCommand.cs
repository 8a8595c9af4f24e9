using System.CommandLine;
using Setout.Cli.Documents;
using Setout.Cli.Findings;
using Setout.Cli.Output;
using Setout.Diagnostics;

namespace Setout.Cli.Check;

/// <summary><c>setout check [FILE...]</c></summary>
internal static class CheckCommand
{
    private const int ProblemsForPeople = 100;

    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE") { Description = "Designs; - reads standard input. None: design.md, then docs/design.md", Arity = ArgumentArity.ZeroOrMore };
        var format = Choice.Option("--format", "How findings are written", FindingsFormat.Text);
        var failOn = Choice.Option("--fail-on", "The least severity that makes the exit code 1", Severity.Error);
        var maxProblems = new Option<int?>("--max-problems") { HelpName = "N", Description = "Write at most N findings; all are counted [default: 100 for text, else all]" };
        var standardInputName = new Option<string?>("--stdin-filepath") { HelpName = "NAME", Description = "The name findings give to standard input [default: stdin.md]" };
        var color = ColorOption.Create();
        maxProblems.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var number) && number < 1)
                result.AddError("--max-problems must be 1 or more.");
        });

        var command = new Command("check", "Find what is unfilled, missing, contradictory or unmeasurable") { files, format, failOn, maxProblems, standardInputName, color };
        command.SetAction(async (arguments, stop) =>
        {
            var documents = await DocumentFinder.AllAsync(terminal, arguments.GetValue(files) ?? [], arguments.GetValue(standardInputName), stop);
            var most = arguments.GetValue(maxProblems) ?? (arguments.GetValue(format) == FindingsFormat.Text ? ProblemsForPeople : int.MaxValue);
            var report = new FindingsReport([.. documents.Select(CheckedDocument.Of)], most);
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
