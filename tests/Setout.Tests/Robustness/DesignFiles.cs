using System.Runtime.CompilerServices;

namespace Setout.Tests.Robustness;

/// <summary>The designs of this repository, as text.</summary>
internal static class DesignFiles
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", ".."));

    public static IReadOnlyList<string> All { get; } =
        [.. new[] { "design.md", "examples", "tests/designs" }
            .Select(path => Path.Combine(Root, path))
            .SelectMany(path => Directory.Exists(path) ? Directory.GetFiles(path, "design.md", SearchOption.AllDirectories) : File.Exists(path) ? [path] : [])
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText)];

    private static string Here([CallerFilePath] string path = "") => path;
}
