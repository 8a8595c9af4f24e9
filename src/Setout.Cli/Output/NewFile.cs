namespace Setout.Cli.Output;

/// <summary>Writes a file where there is none.</summary>
internal static class NewFile
{
    /// <param name="fullPath">Where to; missing folders are made.</param>
    /// <param name="name">As the caller named it.</param>
    /// <param name="other">A command that would write elsewhere, for the hint.</param>
    /// <param name="content">What is written.</param>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="CommandFailure">It is there already, or cannot be written.</exception>
    public static async Task WriteAsync(string fullPath, string name, string other, Stream content, CancellationToken stop)
    {
        if (Directory.Exists(fullPath))
            throw new CommandFailure(ExitCode.Usage, $"{name} is a folder. Name a file, such as {name.TrimEnd('/')}/design.md");
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(fullPath)!);
            // CreateNew and not a question before it: between the question and the answer somebody could write the file.
            await using var target = new FileStream(fullPath, FileMode.CreateNew, FileAccess.Write);
            await content.CopyToAsync(target, stop);
        }
        catch (IOException) when (File.Exists(fullPath))
        {
            throw new CommandFailure(ExitCode.Usage, $"{name} is already there and stays as it is. Name another file: {other}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitCode.Environment, $"{name} cannot be written: {e.Message}");
        }
    }
}
