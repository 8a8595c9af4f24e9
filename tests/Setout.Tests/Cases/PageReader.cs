namespace Setout.Tests.Cases;

/// <summary>Reads pages; a block that no runner knows is a mistake of the page, not prose.</summary>
internal static class PageReader
{
    private static readonly string[] Expectations = ["diagnostics", "plan", "sql", "http"];

    public static IEnumerable<string> Paths() =>
        Directory.EnumerateFiles(Repository.PathOf("tests/cases"), "*.md", SearchOption.AllDirectories)
            .Select(path => System.IO.Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    public static Page Read(string path)
    {
        var lines = File.ReadAllText(Repository.PathOf(path)).ReplaceLineEndings("\n").Split('\n');
        var cases = new List<(PageBlock Design, List<PageBlock> Expectations)>();
        foreach (var block in Blocks(path, lines))
        {
            if (block.Kind == "design")
                cases.Add((block, []));
            else if (cases.Count == 0)
                throw new InvalidDataException($"{path}:{block.FirstLine}: a `{block.Kind}` block before any `design` block");
            else
                cases[^1].Expectations.Add(block);
        }
        return new(path, lines, [.. cases.Select(found => new PageCase(found.Design, found.Expectations))]);
    }

    /// <summary>The blocks of a file that has no design of its own.</summary>
    public static IEnumerable<PageBlock> Blocks(string path) =>
        Blocks(path, File.ReadAllText(Repository.PathOf(path)).ReplaceLineEndings("\n").Split('\n'));

    private static IEnumerable<PageBlock> Blocks(string path, string[] lines)
    {
        for (var at = 0; at < lines.Length; at++)
        {
            var ticks = Ticks(lines[at]);
            if (ticks < 3)
                continue;
            var first = at + 1;
            for (at = first; at < lines.Length && !(Ticks(lines[at]) >= ticks && lines[at].Trim('`', ' ').Length == 0); at++)
            {
            }
            var words = lines[first - 1].TrimStart('`').Trim().Split(' ', 2);
            if (words[0] == "design" || Expectations.Contains(words[0]))
                yield return new(words[0], words.Length > 1 ? words[1].Trim() : "", first, at - first, string.Join('\n', lines[first..at]));
            else if (words[0].Length > 0)
                throw new InvalidDataException($"{path}:{first}: `{words[0]}` is no block of a page: {string.Join(", ", Expectations)}");
        }
    }

    private static int Ticks(string line) => line.Length - line.TrimStart('`').Length;
}
