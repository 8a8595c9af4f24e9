namespace Setout.Cli.Documents;

/// <summary>Which files a command speaks about: those that were named, else <c>design.md</c>, else <c>docs/design.md</c>.</summary>
internal static class DocumentFinder
{
    private static readonly string[] Usual = ["design.md", "docs/design.md"];

    public static async Task<Document> OneAsync(Terminal terminal, string? file, CancellationToken stop) =>
        (await AllAsync(terminal, file is null ? [] : [file], standardInputName: null, stop))[0];

    public static async Task<List<Document>> AllAsync(
        Terminal terminal, IReadOnlyCollection<string> files, string? standardInputName, CancellationToken stop)
    {
        var documents = new List<Document>();
        foreach (var name in files.Count == 0 ? [Discover(terminal, ".")] : files)
            documents.Add(await ReadAsync(terminal, name, standardInputName, stop));
        return documents;
    }

    private static async Task<Document> ReadAsync(Terminal terminal, string name, string? standardInputName, CancellationToken stop)
    {
        if (name == "-")
            return await ReadStandardInputAsync(terminal, standardInputName ?? "stdin.md", stop);
        var file = Directory.Exists(terminal.FullPath(name)) ? Discover(terminal, name) : name;
        var fullPath = terminal.FullPath(file);
        try
        {
            return Document.Of(await File.ReadAllBytesAsync(fullPath, stop), Slashes(file), fullPath);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CommandFailure(ExitCode.Usage, $"There is no file {Slashes(file)}. Write one with: setout new {Slashes(file)}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitCode.Environment, $"{Slashes(file)} cannot be read: {e.Message}");
        }
    }

    private static async Task<Document> ReadStandardInputAsync(Terminal terminal, string name, CancellationToken stop)
    {
        using var bytes = new MemoryStream();
        await terminal.Input.CopyToAsync(bytes, stop);
        return Document.Of(bytes.ToArray(), Slashes(name), fullPath: null);
    }

    private static string Discover(Terminal terminal, string directory)
    {
        var candidates = Usual.Select(usual => directory == "." ? usual : Path.Combine(directory, usual)).ToList();
        return candidates.Find(candidate => File.Exists(terminal.FullPath(candidate)))
            ?? throw new CommandFailure(
                ExitCode.Usage,
                $"There is no design here: neither {Slashes(candidates[0])} nor {Slashes(candidates[1])}. Name a file, or write one with: setout new");
    }

    private static string Slashes(string path) => path.Replace('\\', '/');
}
