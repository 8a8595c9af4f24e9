using Setout.Markdown;
using Setout.Sections.Overview;

namespace Setout.Cli.Documents;

/// <summary>Which files a command speaks about: those that were named, else <c>design.md</c>, else <c>docs/design.md</c>.</summary>
internal static class DocumentFinder
{
    private static readonly string[] Usual = ["design.md", "docs/design.md"];

    /// <summary>One design: all files that are named, and those that they name as <c>Designs:</c> in turn.</summary>
    public static async Task<Document> DesignAsync(
        Terminal terminal, IReadOnlyCollection<string> files, CancellationToken stop, string? standardInputName = null)
    {
        var documents = await AllAsync(terminal, files, standardInputName, stop);
        var known = documents.Select(document => document.FullPath).ToHashSet(StringComparer.Ordinal);
        for (var at = 0; at < documents.Count; at++)
        {
            var document = documents[at];
            if (document.FullPath is not { } from)
                continue;
            foreach (var link in DesignLinks.Of(OutlineReader.Read(document.Text)))
            {
                var path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(from) ?? ".", Uri.UnescapeDataString(link.Value)));
                if (!known.Add(path))
                    continue;
                if (!File.Exists(path))
                    throw new CommandFailure(ExitCode.Usage, $"{link.Span}: there is no file {link.Value}, which this design names as a part of it.");
                documents.Add(await ReadAsync(terminal, Named(document.Text.Path, link.Value), standardInputName: null, stop));
            }
        }
        return Document.Join(documents);
    }

    /// <summary>As findings print it: relative to where the command runs, like the document that names it.</summary>
    private static string Named(string from, string link) =>
        Slashes(Path.Combine(Path.GetDirectoryName(from) ?? "", Uri.UnescapeDataString(link)));

    /// <summary>A file as it is, whatever it holds.</summary>
    public static async Task<Document> FileAsync(Terminal terminal, string name, string standardInputName, CancellationToken stop) =>
        name == "-" || File.Exists(terminal.FullPath(name))
            ? await ReadAsync(terminal, name, standardInputName, stop)
            : throw new CommandFailure(ExitCode.Usage, $"There is no file {Slashes(name)}.");

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
            var bytes = await File.ReadAllBytesAsync(fullPath, stop);
            return Document.Of(bytes, Slashes(file), fullPath, await VocabularyFile.BesideAsync(file, fullPath, stop));
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
        return Document.Of(bytes.ToArray(), Slashes(name), fullPath: null, VocabularyFile.None);
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
