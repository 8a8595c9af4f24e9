namespace Setout.Sections.Architecture;

/// <summary>The words of the flowchart notation. Nothing is looked for beyond the line, but for a quotation.</summary>
internal sealed class FlowchartScanner(string text)
{
    /// <summary>Arrows between groups of nodes multiply; nobody draws more.</summary>
    public const int MostParallelNodes = 64;

    private const int LongestLabel = 300;

    private static readonly (string Open, string[] Close)[] Shapes =
    [
        ("(((", [")))"]), ("([", ["])"]), ("((", ["))"]), ("[[", ["]]"]), ("[(", [")]"]), ("[/", ["/]", "\\]"]), ("[\\", ["\\]", "/]"]), ("{{", ["}}"]),
        ("[", ["]"]), ("(", [")"]), ("{", ["}"]), (">", ["]"]),
    ];

    public int At { get; private set; }

    public bool IsEndOfStatement => At >= text.Length || text[At] is '\n' or ';';

    public void Skip(int length) => At += length;

    public void SkipLine()
    {
        var end = At < text.Length ? text.IndexOf('\n', At) : -1;
        At = end < 0 ? text.Length : end + 1;
    }

    public void SkipBlanks()
    {
        while (At < text.Length && text[At] is ' ' or '\t' or '\r' or '\u00A0')
            At++;
    }

    /// <summary>To the next statement; false at the end.</summary>
    public bool SkipToStatement()
    {
        while (At < text.Length && (char.IsWhiteSpace(text[At]) || text[At] == ';'))
            At++;
        return At < text.Length;
    }

    public bool StartsWith(string word) => text.AsSpan(At).StartsWith(word, StringComparison.Ordinal);

    public bool Take(char sign)
    {
        if (At >= text.Length || text[At] != sign)
            return false;
        At++;
        return true;
    }

    /// <summary>The letters that stand here.</summary>
    public string PeekWord()
    {
        var end = At;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        return end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not (';' or ':') ? "" : text[At..end];
    }

    public string RestOfLine(int from)
    {
        var end = text.IndexOf('\n', from);
        return end < 0 ? text[from..] : text[from..end];
    }

    /// <summary>The id of a node: <c>-</c> belongs to it unless an arrow begins there.</summary>
    public string ReadId()
    {
        var start = At;
        while (At < text.Length && IsIdSign(At))
            At++;
        return text[start..At];
    }

    /// <summary>A text between quotes; null if none stands here.</summary>
    public string? ReadQuoted()
    {
        if (At >= text.Length || text[At] != '"')
            return null;
        var close = text.IndexOf('"', At + 1);
        if (close < 0)
            return null;
        var quoted = text[(At + 1)..close];
        At = close + 1;
        return quoted;
    }

    /// <summary>The label in brackets behind an id; null where none follows.</summary>
    public string? ReadShape(out bool isBroken)
    {
        isBroken = false;
        foreach (var (open, closes) in Shapes)
        {
            if (!StartsWith(open))
                continue;
            var start = At + open.Length;
            var (end, length) = FindClose(start, closes);
            isBroken = end < 0;
            if (isBroken)
            {
                At = Math.Min(text.Length, start + RestOfLine(Math.Min(start, text.Length)).Length);
                return null;
            }
            At = end + length;
            return Label(text[start..end]);
        }
        return StartsWith("@{") ? ReadAttributes(out isBroken) : null;
    }

    /// <summary><c>:::className</c></summary>
    public void SkipClass()
    {
        if (!StartsWith(":::"))
            return;
        At += 3;
        while (At < text.Length && (char.IsLetterOrDigit(text[At]) || text[At] is '_' or '-'))
            At++;
    }

    /// <summary>An arrow of any kind; its label, empty for none; null where none stands.</summary>
    public string? ReadLink()
    {
        var start = At;
        SkipEdgeId();
        if (At < text.Length && text[At] is '<' or 'o' or 'x' && At + 1 < text.Length && text[At + 1] is '-' or '=')
            At++;
        var stroke = At < text.Length ? text[At] : '\0';
        if (stroke is not ('-' or '=' or '~') || At + 1 >= text.Length || text[At + 1] is not ('-' or '=' or '~' or '.'))
        {
            At = start;
            return null;
        }
        var label = ReadStroke();
        SkipBlanks();
        return Take('|') ? ReadPipeLabel() : label;
    }

    private void SkipEdgeId()
    {
        var end = At;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
            end++;
        if (end > At && end + 1 < text.Length && text[end] == '@' && text[end + 1] is '-' or '=' or '<')
            At = end + 1;
    }

    /// <summary>The line of an arrow, with words in the middle of it: <c>-- yes --&gt;</c>, <c>-. maybe .-&gt;</c>.</summary>
    private string ReadStroke()
    {
        var start = At;
        while (At < text.Length && text[At] is '-' or '=' or '.' or '~')
            At++;
        if (TakeHead() || At - start > 2 || (At - start == 2 && text[start] is '~'))
            return "";
        var line = text.AsSpan(At, Math.Min(LongestLabel, text.Length - At));
        var end = line.IndexOf('\n');
        line = end < 0 ? line : line[..end];
        foreach (var close in (ReadOnlySpan<string>)(text[start + 1] == '.' ? [".-"] : text[start] == '=' ? ["=="] : ["--"]))
        {
            var found = line.IndexOf(close);
            if (found <= 0)
                continue;
            var label = Label(line[..found].ToString());
            At += found;
            while (At < text.Length && text[At] is '-' or '=' or '.')
                At++;
            TakeHead();
            return label;
        }
        return "";
    }

    private bool TakeHead()
    {
        if (At >= text.Length || (text[At] != '>' && !(text[At] is 'o' or 'x' && (At + 1 >= text.Length || text[At + 1] is ' ' or '|'))))
            return false;
        At++;
        return true;
    }

    private string ReadPipeLabel()
    {
        var label = UpTo('|');
        At = Math.Min(text.Length, At + label.Length);
        Take('|');
        return Label(label);
    }

    /// <summary>What stands before a sign, or before the end of the line where that sign is missing.</summary>
    private string UpTo(char sign)
    {
        var end = text.AsSpan(At).IndexOfAny(sign, '\n');
        return end < 0 ? text[At..] : text.Substring(At, end);
    }

    private (int End, int Length) FindClose(int start, string[] closes)
    {
        var from = start;
        while (from < text.Length && text[from] == ' ')
            from++;
        if (from < text.Length && text[from] == '"')
        {
            var quote = text.IndexOf('"', from + 1);
            from = quote < 0 ? text.Length : quote + 1;
        }
        for (; from < text.Length && text[from] != '\n'; from++)
            foreach (var close in closes)
                if (string.CompareOrdinal(text, from, close, 0, close.Length) == 0)
                    return (from, close.Length);
        return (-1, 0);
    }

    private string? ReadAttributes(out bool isBroken)
    {
        var line = UpTo('}');
        isBroken = At + line.Length >= text.Length || text[At + line.Length] != '}';
        At += isBroken ? line.Length : line.Length + 1;
        var start = line.IndexOf("label:", StringComparison.Ordinal);
        if (start < 0)
            return null;
        var value = line[(start + 6)..];
        var comma = value.IndexOf(',', StringComparison.Ordinal);
        return Label(comma < 0 || value.Contains('"', StringComparison.Ordinal) ? value : value[..comma]);
    }

    private bool IsIdSign(int at) => text[at] switch
    {
        '-' => at + 1 < text.Length && text[at + 1] is not ('-' or '>' or '.' or ' ' or '\n') && at > 0 && IsPlain(text[at - 1]),
        '=' => false,
        _ => IsPlain(text[at]),
    };

    private static bool IsPlain(char sign) => char.IsLetterOrDigit(sign) || sign is '_' or '.' or '/' or '*' or '#' or '$' or '+' or '!' or '?' or '\'' || sign > 0x2000;

    /// <summary>Without quotes; <c>&lt;br/&gt;</c> and <c>\n</c> are line breaks.</summary>
    private static string Label(string raw) => raw.Trim().Trim('"', '`').Trim()
        .Replace("<br/>", "\n", StringComparison.OrdinalIgnoreCase)
        .Replace("<br />", "\n", StringComparison.OrdinalIgnoreCase)
        .Replace("<br>", "\n", StringComparison.OrdinalIgnoreCase)
        .Replace("\\n", "\n", StringComparison.Ordinal);
}
