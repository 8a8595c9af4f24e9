using System.CommandLine;
using Setout.Cli.Documents;
using Setout.Cli.Help;
using Setout.Cli.Output;
using Setout.Planning;

namespace Setout.Cli.Access;

/// <summary><c>setout who-can [FILE]</c></summary>
internal static class WhoCanCommand
{
    private enum Format
    {
        Text,
        Json,
    }

    public static Command Create(Terminal terminal)
    {
        var files = FileArgument.Many("The design (- for standard input)", "FILE");
        var role = new Option<string?>("--role") { Description = "Only what this role may do, and with which rows", HelpName = "ROLE" };
        var since = new Option<string?>("--since") { Description = "Only what changed since this former revision of the design", HelpName = "OLD" };
        var format = Choice.Option("--format", "How it is shown", Format.Text);
        var color = ColorOption.Create();
        var command = new DocumentedCommand("who-can", "show who may call which endpoint, with which rows")
        {
            Details = "Endpoints by roles, as setout run enforces them: from the table of roles, remarks at\nendpoints and sentences of Authorization.",
            Examples =
            [
                ("setout who-can", "the design of this folder"),
                ("setout who-can design.md --role clerk", "what a clerk may do"),
                ("setout who-can design.md --since former.md", "who may do or see more or less than before"),
                ("setout who-can --format json", "for tools, with the lines that grant it"),
            ],
            ExitCodes =
            [
                (ExitCode.Ok, "shown"),
                (ExitCode.Findings, "with --since: somebody may do or see more than before, or does it with other rows"),
                (ExitCode.Usage, "wrong usage, no document or no such role"),
                (ExitCode.NotADesign, "a document in which nothing of a design was found"),
                (ExitCode.Environment, "a file that cannot be read"),
            ],
        };
        command.Add(files);
        command.Add(role);
        command.Add(since);
        command.AddOptions(format, color);
        command.SetAction(async (arguments, stop) =>
        {
            var document = CheckedDocument.Of(await DocumentFinder.DesignAsync(terminal, arguments.GetValue(files) ?? [], stop));
            if (document.IsNoDesign)
            {
                terminal.Error.WriteLine(NoDesign.Message(document));
                return ExitCode.NotADesign;
            }
            if (arguments.GetValue(since) is { } former)
                return await CompareAsync(former);
            var roles = RolesOf(document.Plan, arguments.GetValue(role));
            if (arguments.GetValue(format) == Format.Json)
                JsonText.Write(terminal.Output, json => AccessMatrix.Write(document.Plan, roles, json));
            else
                AccessMatrix.Write(document.Plan, roles, terminal.Output, terminal.InkFor(arguments.GetValue(color)));
            return ExitCode.Ok;

            async Task<int> CompareAsync(string former)
            {
                // It would be no help to write a new design there.
                if (former != "-" && !File.Exists(terminal.FullPath(former)) && !Directory.Exists(terminal.FullPath(former)))
                    throw new CommandFailure(ExitCode.Usage, $"There is no file {former} to compare with. A former revision is written to a file with: git show REVISION:design.md > {former}");
                var old = CheckedDocument.Of(await DocumentFinder.DesignAsync(terminal, [former], stop));
                if (old.IsNoDesign)
                {
                    terminal.Error.WriteLine(NoDesign.Message(old));
                    return ExitCode.NotADesign;
                }
                var only = arguments.GetValue(role) is { } named ? RoleName.Of(document.Plan, named) : null;
                var changes = Differ.Compare(old.Plan, document.Plan, only);
                if (arguments.GetValue(format) == Format.Json)
                    JsonText.Write(terminal.Output, json => AccessChanges.Write(changes, json));
                else
                    AccessChanges.Write(changes, terminal.Output, terminal.InkFor(arguments.GetValue(color)));
                return changes.Any(change => change.IsMore) ? ExitCode.Findings : ExitCode.Ok;
            }
        });
        return command;
    }

    private static List<string> RolesOf(Plan plan, string? asked) =>
        asked is null ? [PlannedGrant.Everybody, PlannedGrant.SignedIn, .. plan.Roles?.All ?? []] : [RoleName.Of(plan, asked)];
}
