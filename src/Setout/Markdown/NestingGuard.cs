namespace Setout.Markdown;

/// <summary>
/// Keeps block structure shallow: a marker of a list or quotation that stands further right than any author would put one
/// is taken as text. Markdig throws above 128 levels, and each level costs time in each line below it.
/// The text keeps its length, so that offsets stay true.
/// </summary>
internal static class NestingGuard
{
    /// <summary>A column opens one block at most, so this is also the greatest depth.</summary>
    private const int LastMarkerColumn = 80;

    private const char Replacement = '\uFFFD';

    /// <summary>The text with what stands too deep and what Markdig would replace by itself masked; the same string where there is nothing.</summary>
    /// <param name="content">The text.</param>
    /// <param name="first">The first marker that stands too deep; -1 for none.</param>
    public static string Mask(string content, out int first)
    {
        char[]? masked = null;
        first = -1;
        for (var zero = content.IndexOf('\0', StringComparison.Ordinal); zero >= 0; zero = content.IndexOf('\0', zero + 1))
            (masked ??= content.ToCharArray())[zero] = Replacement;
        for (var line = 0; line < content.Length; line = NextLine(content, line))
            if (TooDeepMarker(content, line) is var marker and >= 0)
            {
                (masked ??= content.ToCharArray())[marker] = Replacement;
                first = first < 0 ? marker : first;
            }
        return masked is null ? content : new string(masked);
    }

    /// <summary>The first marker on a line that stands too deep; -1 for none.</summary>
    private static int TooDeepMarker(string content, int at)
    {
        for (var column = 0; at < content.Length; at++)
        {
            var width = content[at] switch { ' ' => 1, '\t' => 4 - (column % 4), _ => 0 };
            var marker = width == 0 ? MarkerLength(content, at) : 0;
            if (width == 0 && marker == 0)
                return -1;
            if (marker > 0 && column >= LastMarkerColumn)
                return at;
            column += width + marker;
            at += Math.Max(0, marker - 1);
        }
        return -1;
    }

    private static int MarkerLength(string content, int at)
    {
        if (content[at] == '>')
            return 1;
        if (content[at] is '-' or '*' or '+')
            return EndsMarker(content, at + 1) ? 1 : 0;
        var end = at;
        while (end < content.Length && end - at < 9 && char.IsAsciiDigit(content[end]))
            end++;
        return end > at && end < content.Length && content[end] is '.' or ')' && EndsMarker(content, end + 1) ? end - at + 1 : 0;
    }

    private static bool EndsMarker(string content, int at) => at >= content.Length || content[at] is ' ' or '\t' or '\r' or '\n';

    private static int NextLine(string content, int at)
    {
        var end = content.AsSpan(at).IndexOfAny('\r', '\n');
        return end < 0 ? content.Length : at + end + 1;
    }
}
