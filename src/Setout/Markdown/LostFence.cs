namespace Setout.Markdown;

/// <summary>
/// Declarations whose fence got lost, as when a document was pasted: <c>interface Order {</c> and what follows, up to the brace
/// that closes it. They are code all the same.
/// </summary>
internal static class LostFence
{
    private static readonly string[] Words = ["interface ", "export interface ", "type ", "export type ", "model ", "enum ", "export enum ", "CREATE TABLE ", "create table "];

    /// <summary>The first declaration; null where there is none, or it is never closed.</summary>
    public static (int Start, int End)? Find(SourceText source, ReadOnlySpan<TextLine> lines)
    {
        var start = 0;
        while (start < lines.Length && !Opens(lines[start].In(source).Trim()))
            start++;
        return start < lines.Length && End(source, lines, start) is var end and > 0 ? (start, end) : null;
    }

    public static CodeBlock Read(SourceText source, ReadOnlySpan<TextLine> lines)
    {
        var spans = new SourceSpan[lines.Length];
        for (var line = 0; line < spans.Length; line++)
            spans[line] = lines[line].Trim(source).Span(source);
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

    private static int End(SourceText source, ReadOnlySpan<TextLine> lines, int start)
    {
        var depth = 0;
        for (var line = start; line < lines.Length; line++)
        {
            foreach (var sign in lines[line].In(source))
                depth += sign is '{' or '(' ? 1 : sign is '}' or ')' ? -1 : 0;
            if (depth <= 0)
                return line + 1;
        }
        return -1;
    }
}
