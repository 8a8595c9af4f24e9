using Setout.Cli.Documents;

namespace Setout.Cli.Run;

/// <summary>Which database: the one that was named, else the one beside the design.</summary>
internal static class DataFile
{
    public static string Of(string? asked, Document document, Terminal terminal)
    {
        var path = asked is { } named ? terminal.FullPath(named)
            : document.FullPath is { } design ? Path.ChangeExtension(design, ".db")
            : throw new CommandFailure(ExitCode.Usage, "A design from standard input has no folder for its database: add --data FILE.db");
        if (Directory.Exists(path))
            throw new CommandFailure(ExitCode.Usage, $"--data cannot be {asked}: that is a folder. Name a file, such as {Path.Combine(asked ?? "", "design.db")}");
        if (Path.GetDirectoryName(path) is { } folder && !Directory.Exists(folder))
            throw new CommandFailure(ExitCode.Environment, $"The database cannot be made: there is no folder {folder}");
        return path;
    }
}
