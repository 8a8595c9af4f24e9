using System.CommandLine;
using System.Globalization;
using Setout.AspNetCore.Security.Retaining;
using Setout.Cli.Access;
using Setout.Cli.Help;
using Setout.Cli.Output;
using Setout.Planning;

namespace Setout.Cli.Retention;

/// <summary><c>setout retention</c></summary>
internal static class RetentionCommand
{
    public static Command Create(Terminal terminal)
    {
        var apply = new Option<bool>("--apply") { Description = "Delete, clear and anonymise what is due; without it nothing is changed" };
        var served = new ServedDesign();
        var command = new DocumentedCommand("retention", "show, or delete or anonymise, the data whose time is over")
        {
            Details = "While a design is served this is done by itself, when it starts and every hour.",
            Examples = [("setout retention", "how many rows are due by each rule of the design of this folder"), ("setout retention --apply", "delete them now")],
            ExitCodes = ServedDesign.ExitCodes("shown or done", "or a design that keeps everything"),
        };
        command.AddOptions(apply);
        served.AddTo(command);
        command.SetAction(async (arguments, stop) =>
        {
            var (plan, file) = await served.FindAsync(arguments, terminal, stop);
            if (plan.Retention.IsEmpty)
                throw new CommandFailure(ExitCode.Usage, "The design says of nothing how long it is kept: under Data Protection it would say, for example, that orders are deleted after 2 years.");
            var isDone = arguments.GetValue(apply);
            foreach (var due in await OfAsync(plan, file, isDone, stop))
                terminal.Output.WriteLine(Visible.Of(Line(due, isDone)));
            return ExitCode.Ok;
        });
        return command;
    }

    private static Task<IReadOnlyList<RetentionDue>> OfAsync(Plan plan, string file, bool isDone, CancellationToken stop) =>
        DatabaseUse.OfAsync(async () => isDone ? await RetentionFile.ApplyAsync(plan, file, stop: stop) : RetentionFile.Due(plan, file));

    private static string Line(RetentionDue due, bool isDone)
    {
        var rows = $"{due.Rows.ToString(CultureInfo.InvariantCulture)} {(due.Rows == 1 ? "row" : "rows")} {(isDone ? "done" : "due")}";
        var held = due.Held == 0 ? "" : $", {due.Held.ToString(CultureInfo.InvariantCulture)} held by {(due.Rule.Action == RetentionAction.Delete ? "rows that point at them" : "a condition that their rows must meet")}";
        return $"{rows}{held}  {due.Rule}  ({due.Rule.Origin})";
    }
}
