using Setout.Markdown;

namespace Setout.Types.Python;

/// <summary>The logical lines of Python: one that leaves a bracket open goes on with the next.</summary>
internal static class PythonLines
{
    public static IEnumerable<Passage> Of(CodeText code)
    {
        var text = Passage.Of(code);
        var (start, depth) = (0, 0);
        var quote = '\0';
        for (var at = 0; at <= text.Text.Length; at++)
        {
            var sign = at < text.Text.Length ? text.Text[at] : '\n';
            if (quote != '\0')
            {
                quote = sign == quote || sign == '\n' ? '\0' : quote;
                if (sign != '\n')
                    continue;
            }
            if (sign is '\'' or '"')
                quote = sign;
            else if (sign is '(' or '[' or '{')
                depth++;
            else if (sign is ')' or ']' or '}')
                depth = Math.Max(0, depth - 1);
            if (sign != '\n' || (depth > 0 && at < text.Text.Length && !BeginsAnother(text.Text, start, at + 1)))
                continue;
            yield return text.Slice(start, at - start);
            (start, depth) = (at + 1, 0);
        }
    }

    /// <summary>Whether a bracket is left open by mistake: the next line stands as far left as the statement, and begins with a word.</summary>
    private static bool BeginsAnother(string text, int statement, int line) =>
        Indent(text, line) is var indent && indent <= Indent(text, statement) && line + indent < text.Length && (char.IsLetter(text[line + indent]) || text[line + indent] == '@');

    private static int Indent(string text, int line)
    {
        var end = line;
        while (end < text.Length && text[end] is ' ' or '\t')
            end++;
        return end - line;
    }
}
