namespace Setout.Types.FieldLines;

/// <summary>Finds where the prose of a line begins: <c>--</c>, a dash between blanks, <c>//</c> or <c>#</c>.</summary>
internal static class DescriptionMark
{
    /// <summary>The offset of the mark and its length; the end of the text where there is none. Marks between quotes do not count.</summary>
    public static (int At, int Length) Find(string text)
    {
        var quote = '\0';
        for (var at = 0; at < text.Length; at++)
        {
            if (quote != '\0')
            {
                if (text[at] == '\\' && quote == '"')
                    at++;
                else if (text[at] == quote)
                    quote = '\0';
                continue;
            }
            if (text[at] is '"' or '`' || (text[at] == '\'' && (at == 0 || !char.IsLetterOrDigit(text[at - 1]))))
            {
                quote = text.IndexOf(text[at], at + 1) < 0 ? '\0' : text[at];
                continue;
            }
            if (at > 0 && char.IsWhiteSpace(text[at - 1]) && Mark(text, at) is var length and > 0)
                return (at, length);
        }
        return (text.Length, 0);
    }

    private static int Mark(string text, int at)
    {
        var length = text[at] switch
        {
            '-' when Next(text, at + 1) == '-' => 2,
            '/' when Next(text, at + 1) == '/' => 2,
            '#' or '—' or '–' or '←' => 1,
            '-' when char.IsWhiteSpace(Next(text, at + 1)) && at + 2 < text.Length && char.IsLetter(Next(text, at + 2)) => 1,
            _ => 0,
        };
        return length;
    }

    private static char Next(string text, int at) => at < text.Length ? text[at] : '\0';
}
