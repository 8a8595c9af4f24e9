using System.CommandLine;
using Setout.Cli.Documents;
using Setout.Cli.Help;
using Setout.Cli.Output;
using Setout.Diagnostics;
using Setout.Export.Explain;

namespace Setout.Cli.Explain;

/// <summary><c>setout explain [FILE]</c> and <c>setout explain CODE</c></summary>
internal static class ExplainCommand
{
    private enum Format
    {
        Text,
        Json,
    }

    public static Command Create(Terminal terminal)
    {
        var subject = FileArgument.Many("A design (- for standard input), or the code or name of a rule", "FILE|CODE");
        var format = Choice.Option("--format", "How a design is explained", Format.Text);
        var color = ColorOption.Create();
        var command = new DocumentedCommand("explain", "show how a design was understood, or what a rule is about")
        {
            Details = "Of a design: each line as live, prose or not understood, and how each endpoint is answered and why.",
            Examples =
            [
                ("setout explain", "the design of this folder"),
                ("setout explain design.md --format json", "for tools"),
                ("setout explain SET8040", "the page of a rule"),
                ("setout explain open-question", "the same by its name"),
            ],
            ExitCodes =
            [
                (ExitCode.Ok, "explained"),
                (ExitCode.Usage, "wrong usage, no document or no such rule"),
                (ExitCode.NotADesign, "a document in which nothing of a design was found"),
                (ExitCode.Environment, "a file that cannot be read"),
            ],
        };
        command.Add(subject);
        command.AddOptions(format, color);
        command.SetAction(async (arguments, stop) =>
        {
            var asked = arguments.GetValue(subject) ?? [];
            var ink = terminal.InkFor(arguments.GetValue(color));
            if (asked is [var only] && IsRule(only, terminal))
                return ExplainRule(only, terminal, ink);
            var document = CheckedDocument.Of(await DocumentFinder.DesignAsync(terminal, asked, stop));
            return ExplainDesign(document, arguments.GetValue(format), terminal, ink);
        });
        return command;
    }

    /// <summary>A word without a dot or slash that is no file can only be meant as a rule.</summary>
    private static bool IsRule(string asked, Terminal terminal) =>
        asked != "-" && !asked.AsSpan().ContainsAny('.', '/', '\\') && !Path.Exists(terminal.FullPath(asked));

    private static int ExplainRule(string asked, Terminal terminal, Ink ink)
    {
        if (RulePages.Find(asked) is not { } page)
        {
            var known = Rules.All.SelectMany(rule => new[] { rule.Code, rule.Slug });
            throw new CommandFailure(ExitCode.Usage, $"There is no rule and no file `{asked}`.{Nearest.Hint(asked, known)}");
        }
        RulePageText.Write(page, terminal.Output, ink);
        return ExitCode.Ok;
    }

    private static int ExplainDesign(CheckedDocument document, Format format, Terminal terminal, Ink ink)
    {
        var explanation = Explainer.Explain(document.Design, document.Plan, document.Findings);
        if (format == Format.Json)
            JsonText.Write(terminal.Output, json => ExplanationJson.Write(explanation, json));
        else
            ExplanationText.Write(explanation, terminal.Output, ink, terminal.Width);
        if (!document.IsNoDesign)
            return ExitCode.Ok;
        terminal.Error.WriteLine(NoDesign.Message(document));
        return ExitCode.NotADesign;
    }
}
