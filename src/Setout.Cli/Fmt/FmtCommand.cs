using System.CommandLine;
using Setout.Cli.Documents;
using Setout.Cli.Help;
using Setout.Cli.Output;
using Setout.Export.Canonical;

namespace Setout.Cli.Fmt;

/// <summary><c>setout fmt [FILE...]</c></summary>
internal static class FmtCommand
{
    public static Command Create(Terminal terminal)
    {
        var files = FileArgument.Many("Designs to write anew; - reads standard input and writes to standard output");
        var check = new Option<bool>("--check") { Description = "Write nothing; name the files that are not in the canonical form" };
        var diff = new Option<bool>("--diff") { Description = "Write nothing; show what would change" };
        var color = ColorOption.Create();
        var command = new DocumentedCommand("fmt", "write every accepted dialect in the one canonical form")
        {
            Details =
                "Entities become field lines, endpoints labelled bullets; prose stays as it is, byte for byte.\n" +
                "A block stays as it is where the canonical form would lose a word or mean anything else.",
            Examples =
            [
                ("setout fmt", "the design of this folder"),
                ("setout fmt --diff", "look first"),
                ("setout fmt --check docs/*.md", "in CI"),
                ("setout fmt - < draft.md > design.md", "between other commands"),
            ],
            ExitCodes =
            [
                (ExitCode.Ok, "written, or nothing to write"),
                (ExitCode.Findings, "--check or --diff: a file is not in the canonical form"),
                (ExitCode.Usage, "wrong usage, or no document"),
                (ExitCode.NotADesign, "a document in which nothing of a design was found; it stays as it is"),
                (ExitCode.Environment, "a file that cannot be read or written"),
            ],
        };
        command.Add(files);
        command.AddOptions(check, diff, color);
        command.SetAction(async (arguments, stop) =>
        {
            var documents = await DocumentFinder.AllAsync(terminal, arguments.GetValue(files) ?? [], standardInputName: null, stop);
            var ink = terminal.InkFor(arguments.GetValue(color));
            var codes = new List<int>();
            foreach (var document in documents)
                codes.Add(await FormatAsync(document, arguments.GetValue(check), arguments.GetValue(diff), terminal, ink, stop));
            return codes.Max();
        });
        return command;
    }

    private static async Task<int> FormatAsync(Document document, bool isCheck, bool isDiff, Terminal terminal, Ink ink, CancellationToken stop)
    {
        var name = document.Text.Path;
        if (!document.IsFaithful)
            throw new CommandFailure(ExitCode.Environment, $"{name} is not UTF-8 and stays as it is: writing it would change bytes that cannot be read.");
        if (CheckedDocument.Of(document) is { IsNoDesign: true } none)
        {
            terminal.Error.WriteLine(NoDesign.Message(none));
            return ExitCode.NotADesign;
        }

        var canonical = CanonicalForm.Of(document.Text);
        foreach (var block in canonical.LeftAlone)
            terminal.Error.WriteLine($"{block.Span}: {block.Reason}");
        var isChanged = canonical.Content != document.Text.Content;
        if (isDiff && isChanged)
            LineDiff.Write(document.Text, canonical.Edits, terminal.Output, ink);
        if (isCheck && !isDiff && isChanged)
            terminal.Output.WriteLine($"{name} is not in the canonical form: setout fmt {name}");
        if (isCheck || isDiff)
            return isChanged ? ExitCode.Findings : ExitCode.Ok;
        await WriteAsync(document, canonical.Content, isChanged, terminal, stop);
        return ExitCode.Ok;
    }

    private static async Task WriteAsync(Document document, string content, bool isChanged, Terminal terminal, CancellationToken stop)
    {
        if (document.FullPath is not { } path)
        {
            await terminal.Output.WriteAsync(document.HasByteOrderMark ? '\uFEFF' + content : content);
            return;
        }
        if (isChanged)
            await FileReplacement.WriteAsync(path, document, content, stop);
        terminal.Output.WriteLine(isChanged ? $"Wrote {document.Text.Path}." : $"{document.Text.Path} is in the canonical form.");
    }
}
