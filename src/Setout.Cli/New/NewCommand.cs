using System.CommandLine;
using Setout.Cli.Help;

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
            await WriteAsync(terminal.FullPath(name), name.Replace('\\', '/'), stop);
            var rest = name == "design.md" ? "" : $" {name}";
            terminal.Output.WriteLine($"Wrote {name}. Replace what stands in [brackets], then:\n\n  setout check{rest}\n  setout run{rest}");
            return ExitCode.Ok;
        });
        return command;
    }

    private static async Task WriteAsync(string fullPath, string name, CancellationToken stop)
    {
        if (Directory.Exists(fullPath))
            throw new CommandFailure(ExitCode.Usage, $"{name} is a folder. Name a file, such as {name.TrimEnd('/')}/design.md");
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(fullPath)!);
            // CreateNew and not a question before it: between the question and the answer somebody could write the file.
            await using var target = new FileStream(fullPath, FileMode.CreateNew, FileAccess.Write);
            await using var design = typeof(NewCommand).Assembly.GetManifestResourceStream("design.md")!;
            await design.CopyToAsync(target, stop);
        }
        catch (IOException) when (File.Exists(fullPath))
        {
            throw new CommandFailure(ExitCode.Usage, $"{name} is already there and stays as it is. Name another file: setout new other.md");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitCode.Environment, $"{name} cannot be written: {e.Message}");
        }
    }
}
