namespace Setout.Types.Scanning;

/// <summary>
/// The text of a block for notations with brackets, quotes and comments. Comments are blanked out, so that offsets stay those of the
/// document; brackets inside quotes do not count.
/// </summary>
internal sealed class CodeScan
{
    private const int MostUnclosed = 20;

    private readonly Passage passage;
    private readonly List<(int Start, string Text)> comments = [];
    private int unclosed;

    /// <param name="passage">The inside of a fence.</param>
    /// <param name="hasHash">Whether <c>#</c> begins a comment.</param>
    /// <param name="hasSlashes">Whether <c>//</c> does.</param>
    public CodeScan(Passage passage, bool hasHash = false, bool hasSlashes = true)
    {
        this.passage = passage;
        Text = Blanked(passage.Text, hasHash, hasSlashes);
    }

    /// <summary>Without comments.</summary>
    public string Text { get; }

    public SourceSpan SpanOf(int start, int end) => passage.SpanOf(start, Math.Max(0, end - start));

    public Written<string> Written(int start, int end) => new(Text[start..end], SpanOf(start, end));

    /// <summary>The offset of the bracket that closes the one at <paramref name="open"/>; the end of the text where none does.</summary>
    public int Close(int open)
    {
        var depth = 0;
        for (var at = open; at < Text.Length; at = PastQuoted(at))
        {
            depth += Step(Text[at]);
            if (depth == 0)
                return at;
        }
        return Text.Length;
    }

    /// <summary>As <see cref="Close"/>; of a body that is never closed, where the next line begins that stands as far left and opens another.</summary>
    public (int At, bool IsClosed) CloseBody(int open)
    {
        var close = Close(open);
        if (close < Text.Length)
            return (close, true);
        // Each that is never closed was looked for up to the end: what has many is no such text.
        if (++unclosed > MostUnclosed)
            return (Text.Length, false);
        var column = IndentOf(LineStart(open));
        for (var line = Text.IndexOf('\n', open) + 1; line > 0 && line < Text.Length; line = Text.IndexOf('\n', line) + 1)
        {
            var indent = IndentOf(line);
            var end = Text.IndexOf('\n', line) is var found and >= 0 ? found : Text.Length;
            if (indent <= column && line + indent < end && char.IsLetter(Text[line + indent]) && Text.AsSpan(line, end - line).Contains('{'))
                return (line - 1, false);
        }
        return (Text.Length, false);
    }

    private int LineStart(int offset) => offset == 0 ? 0 : Text.LastIndexOf('\n', offset - 1) + 1;

    private int IndentOf(int line)
    {
        var end = line;
        while (end < Text.Length && Text[end] is ' ' or '\t')
            end++;
        return end - line;
    }

    /// <summary>The stretches between separators outside of brackets and quotes, without blanks around them; empty ones left out.</summary>
    public IEnumerable<(int Start, int End)> Split(int start, int end, string separators)
    {
        var (from, depth) = (start, 0);
        for (var at = start; at <= end; at = at < end ? PastQuoted(at) : end + 1)
        {
            if (at < end)
                depth = Math.Max(0, depth + Step(Text[at]));
            if (at < end && (depth > 0 || !separators.Contains(Text[at], StringComparison.Ordinal)))
                continue;
            var (first, last) = Trim(from, Math.Min(at, end));
            if (last > first)
                yield return (first, last);
            from = at + 1;
        }
    }

    /// <summary>The offset of a sign outside of brackets and quotes; -1 if there is none.</summary>
    public int Find(char sign, int start, int end)
    {
        var depth = 0;
        for (var at = start; at < end; at = PastQuoted(at))
        {
            if (depth == 0 && Text[at] == sign)
                return at;
            depth = Math.Max(0, depth + Step(Text[at]));
        }
        return -1;
    }

    public (int Start, int End) Trim(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(Text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(Text[end - 1]))
            end--;
        return (start, end);
    }

    /// <summary>The end of the letters, digits, underscores and dots that begin at an offset.</summary>
    public int EndOfWord(int start, bool hasDots = false)
    {
        var end = start;
        while (end < Text.Length && (char.IsLetterOrDigit(Text[end]) || Text[end] == '_' || (hasDots && Text[end] == '.')))
            end++;
        return end;
    }

    /// <summary>The comment in the same line behind an offset; empty if there is none.</summary>
    public string CommentBehind(int offset)
    {
        var (low, high) = (0, comments.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = comments[middle].Start < offset ? (middle + 1, high) : (low, middle);
        }
        return low < comments.Count && Text.AsSpan(offset, comments[low].Start - offset).IndexOf('\n') < 0 ? comments[low].Text : "";
    }

    /// <summary>The inside of quotes; the text itself where there are none.</summary>
    public Written<string> Unquoted(int start, int end) =>
        end - start > 1 && Text[start] is '"' or '\'' or '`' && Text[end - 1] == Text[start] ? Written(start + 1, end - 1) : Written(start, end);

    private int PastQuoted(int at)
    {
        if (Text[at] is not ('"' or '\'' or '`'))
            return at + 1;
        for (var end = at + 1; end < Text.Length && (Text[end] != '\n' || Text[at] == '`'); end++)
            if (Text[end] == '\\')
                end++;
            else if (Text[end] == Text[at])
                return end + 1;
        return at + 1;
    }

    private static int Step(char sign) => sign switch { '(' or '[' or '{' => 1, ')' or ']' or '}' => -1, _ => 0 };

    private string Blanked(string text, bool hasHash, bool hasSlashes)
    {
        var signs = text.ToCharArray();
        var quote = '\0';
        for (var at = 0; at < signs.Length; at++)
        {
            if (quote != '\0')
                quote = signs[at] == quote || (signs[at] == '\n' && quote != '`') ? '\0' : quote;
            else if (signs[at] is '"' or '\'' or '`')
                quote = signs[at];
            else if ((hasHash && signs[at] == '#') || (hasSlashes && text.AsSpan(at).StartsWith("//")))
                at = Blank(signs, text, at, EndOfLine(text, at));
            else if (hasSlashes && text.AsSpan(at).StartsWith("/*"))
                at = Blank(signs, text, at, text.IndexOf("*/", at + 2, StringComparison.Ordinal) is var end and >= 0 ? end + 2 : text.Length);
        }
        return new(signs);
    }

    private static int EndOfLine(string text, int at) => text.IndexOf('\n', at) is var end and >= 0 ? end : text.Length;

    private int Blank(char[] signs, string text, int start, int end)
    {
        comments.Add((start, text[start..end].Trim('/', '*', '#', ' ', '\r', '\n', '\t')));
        for (var at = start; at < end; at++)
            signs[at] = signs[at] == '\n' ? '\n' : ' ';
        return end - 1;
    }
}
