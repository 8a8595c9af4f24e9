namespace Setout.Markdown;

/// <summary>
/// Declarations whose fence got lost, as when a document was pasted: <c>interface Order {</c> and what follows, up to the brace
/// that closes it. They are code all the same.
/// </summary>
internal static class LostFence
{
    private static readonly string[] Words = ["interface ", "export interface ", "type ", "export type ", "model ", "enum ", "export enum ", "CREATE TABLE ", "create table "];

    /// <summary>The first declaration from a line on; null where there is none, or it is never closed.</summary>
    public static (int Start, int End)? Find(SourceText source, List<TextLine> lines, int from)
    {
        var start = from;
        while (start < lines.Count && !Opens(lines[start].In(source).Trim()))
            start++;
        return start < lines.Count && End(source, lines, start) is var end and > 0 ? (start, end) : null;
    }

    public static CodeBlock Read(SourceText source, List<TextLine> lines)
    {
        var spans = lines.Select(line => line.Trim(source).Span(source)).ToList();
        return new(spans[0].To(spans[^1]), "", "", new CodeText(spans), false);
    }

    private static bool Opens(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || line[^1] is not ('{' or '('))
            return false;
        foreach (var word in Words)
            if (line.StartsWith(word, StringComparison.Ordinal))
                return true;
        return false;
    }

    private static int End(SourceText source, List<TextLine> lines, int start)
    {
        var depth = 0;
        for (var line = start; line < lines.Count; line++)
        {
            foreach (var sign in lines[line].In(source))
                depth += sign is '{' or '(' ? 1 : sign is '}' or ')' ? -1 : 0;
            if (depth <= 0)
                return line + 1;
        }
        return -1;
    }
}
