using Setout.Sections;
using Setout.Text;

namespace Setout.Cli.Documents;

/// <summary>The words of a team beside a document: <c>design.words.json</c> for <c>design.md</c>, else <c>setout.words.json</c> for all of a folder.</summary>
/// <param name="FullPath">The file; null for none.</param>
/// <param name="Vocabulary">What it says.</param>
internal sealed record VocabularyFile(string? FullPath, Vocabulary Vocabulary)
{
    public static VocabularyFile None { get; } = new(null, Vocabulary.None);

    /// <summary>What stands beside a document, under the name by which that is called.</summary>
    public static async Task<VocabularyFile> BesideAsync(string document, string fullPath, CancellationToken stop)
    {
        foreach (var name in (string[])[Path.GetFileNameWithoutExtension(fullPath) + ".words.json", "setout.words.json"])
        {
            var path = Path.Combine(Path.GetDirectoryName(fullPath) ?? ".", name);
            if (File.Exists(path))
                return new(path, await ReadAsync(path, Path.Combine(Path.GetDirectoryName(document) ?? "", name).Replace('\\', '/'), stop));
        }
        return None;
    }

    private static async Task<Vocabulary> ReadAsync(string path, string shown, CancellationToken stop)
    {
        try
        {
            var (vocabulary, fault) = VocabularyReader.Read(new SourceText(shown, await File.ReadAllTextAsync(path, stop)));
            return fault is null ? vocabulary : throw new CommandFailure(ExitCode.Usage, $"{fault.Span}: {fault.Value}.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitCode.Environment, $"{shown} cannot be read: {e.Message}");
        }
    }
}
