namespace Setout.Tests.Robustness;

/// <summary>Damages documents as hurried authors, bad merges and hostile ones do. The same seed gives the same document.</summary>
internal sealed class DocumentMutator(int seed, IReadOnlyList<string> sources)
{
    private static readonly string[] Hostile =
    [
        "```", "~~~~", "```json\n{", "|", "||||", "|---|", "---", "===", "#", "###### ", "- [ ] ", "- **Method**: ", "- **Path**: `/`", "**", "*", "_", "`",
        "<!--", "-->", "<id>", "<!-- setout-disable", "[", "](", "[Name]: x", "\u0000", "\uFEFF", "\uD800", "🙂", "\t\t\t\t", "\r", "\r\n", "\u2028",
        "CREATE TABLE (", "CREATE TABLE x (id", "'", "\"", "/*", "--", "{{{{{{{{", "[[[[[[[[", "((((((((", ">>>>>>>>", "id: uuid pk pk pk", ": ? = -> --",
        "decimal(99999999999,9999999999)", "string(9999999999..1)", "enum()", "-> -> ->", "GET POST PUT /", "GET/POST/PUT/DELETE", "/{id}/{id}/{id}", "99999999999999999999",
        "flowchart TB\n  A --> ", "A-->B-->C & D", "subgraph", "N/A", "TODO", "[TBD]", "1.", "p95 < ms", "10 req/", "%", "\\", "&amp;", "&#0;", "![x](", "| a | b |\n|---|",
    ];

    private readonly Random random = new(seed);

    public string Next()
    {
        var lines = Pick(sources).Split('\n').ToList();
        var window = random.Next(1, 80);
        if (lines.Count > window && random.Next(3) > 0)
            lines = lines.GetRange(random.Next(lines.Count - window), window);
        for (var mutations = random.Next(1, 6); mutations > 0; mutations--)
            Mutate(lines);
        var text = string.Join(random.Next(10) == 0 ? "\r\n" : "\n", lines);
        return random.Next(8) == 0 ? text[..random.Next(text.Length + 1)] : text;
    }

    private void Mutate(List<string> lines)
    {
        if (lines.Count == 0)
            lines.Add("");
        var at = random.Next(lines.Count);
        switch (random.Next(9))
        {
            case 0: lines.RemoveAt(at); break;
            case 1: lines.Insert(at, lines[random.Next(lines.Count)]); break;
            case 2: (lines[at], lines[^1]) = (lines[^1], lines[at]); break;
            case 3: lines[at] = Insert(lines[at], Pick(Hostile)); break;
            case 4: lines.Insert(at, Pick(Hostile)); break;
            case 5: lines[at] = lines[at][..random.Next(lines[at].Length + 1)]; break;
            case 6: lines[at] = new string(' ', random.Next(9)) + lines[at].TrimStart(); break;
            case 7: lines[at] = Flip(lines[at]); break;
            default: Splice(lines, at); break;
        }
    }

    private void Splice(List<string> lines, int at)
    {
        var other = Pick(sources).Split('\n');
        var start = random.Next(other.Length);
        lines.InsertRange(at, other.Skip(start).Take(random.Next(1, 12)));
    }

    private string Insert(string line, string text) => line.Insert(random.Next(line.Length + 1), text);

    private string Flip(string line)
    {
        if (line.Length == 0)
            return "\u0001";
        var signs = line.ToCharArray();
        signs[random.Next(signs.Length)] = (char)random.Next(1, 0x3000);
        return new(signs);
    }

    private T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];
}
