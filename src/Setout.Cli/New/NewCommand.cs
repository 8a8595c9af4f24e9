using System.CommandLine;
using Setout.Cli.Help;
using Setout.Cli.Output;

namespace Setout.Cli.New;

/// <summary><c>setout new [FILE]</c></summary>
internal static class NewCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = FileArgument.One("Where to write it; missing folders are made", whenAbsent: "[design.md]");
        var command = new DocumentedCommand("new", "write a design to fill in")
        {
            Details = "A file that is already there is never overwritten.",
            Examples =
            [
                ("setout new", "writes design.md"),
                ("setout new docs/design.md", "somewhere else"),
            ],
            ExitCodes =
            [
                (ExitCode.Ok, "written"),
                (ExitCode.Usage, "wrong usage, or the file is already there"),
                (ExitCode.Environment, "the file cannot be written"),
            ],
        };
        command.Add(file);
        command.SetAction(async (arguments, stop) =>
        {
            var name = arguments.GetValue(file) ?? "design.md";
            await using var design = typeof(NewCommand).Assembly.GetManifestResourceStream("design.md")!;
            await NewFile.WriteAsync(terminal.FullPath(name), name.Replace('\\', '/'), "setout new other.md", design, stop);
            var rest = name == "design.md" ? "" : $" {name}";
            terminal.Output.WriteLine($"Wrote {name}. Replace what stands in [brackets], then:\n\n  setout check{rest}\n  setout run{rest}");
            return ExitCode.Ok;
        });
        return command;
    }
}
