namespace Setout.Types.FieldLines;

/// <summary>Where the name of a field line stands and where the rest begins.</summary>
internal readonly record struct FieldLineHead(int NameStart, int NameLength, int RestStart, bool? IsOptional)
{
    private const int LongestName = 64;

    /// <summary>Null where the line does not begin as a field does.</summary>
    public static FieldLineHead? Read(string line)
    {
        if (line.Length == 0)
            return null;
        var (start, end, behind) = line[0] is '"' or '`' ? Quoted(line) : Bare(line);
        if (end <= start)
            return null;
        bool? isOptional = null;
        if (behind < line.Length && line[behind] == '?')
        {
            isOptional = true;
            behind++;
        }
        var at = behind;
        while (at < line.Length && line[at] is ' ' or '\t')
            at++;
        if (at < line.Length && line[at] is ':' or '：')
            return new(start, end - start, at + 1, isOptional);
        if (at < line.Length && line[at] == '(' && IsField(line, at + 1))
            return new(start, end - start, at + 1, isOptional);
        return at > behind && IsField(line, at) ? new(start, end - start, at, isOptional) : null;
    }

    /// <summary>Without a colon it takes a known type to make a field.</summary>
    private static bool IsField(string line, int at) => TypeReader.Match(line, at) is { IsKnown: true, Type: not EnumType { Values.Count: 1 } };

    private static (int Start, int End, int Behind) Quoted(string line)
    {
        var close = line.IndexOf(line[0], 1, Math.Min(LongestName, line.Length - 1));
        return close < 0 ? (0, 0, 0) : (1, close, close + 1);
    }

    /// <summary>One word; several only where a colon follows.</summary>
    private static (int Start, int End, int Behind) Bare(string line)
    {
        var end = 0;
        while (end < line.Length && end <= LongestName && (char.IsLetterOrDigit(line[end]) || line[end] is '_' or '-' or '$' or '.'))
            end++;
        if (end == 0 || end > LongestName || !(char.IsLetter(line[0]) || line[0] is '_' or '$'))
            return (0, 0, 0);
        var several = end;
        while (several < line.Length && several <= LongestName && (char.IsLetterOrDigit(line[several]) || line[several] is '_' or '-' or ' '))
            several++;
        var isNamed = several < line.Length && line[several] is ':' or '：' && line[several - 1] != ' ' && line.AsSpan(0, several).Count(' ') < 4;
        return isNamed ? (0, several, several) : (0, end, end);
    }
}
