namespace Setout.Types.FieldLines;

/// <summary>A line of a block without what does not belong to a field.</summary>
internal static class FieldLineText
{
    /// <summary>Without blanks, bullet, and the comma or semicolon at its end.</summary>
    public static Passage Of(Passage line)
    {
        var trimmed = line.Trim(0, line.Text.Length);
        if (trimmed.Text.Length > 1 && trimmed.Text[0] is '-' or '*' or '•' or '+' && trimmed.Text[1] == ' ')
            trimmed = trimmed.Trim(2, trimmed.Text.Length);
        return trimmed.Text.Length > 1 && trimmed.Text[^1] is ',' or ';' ? trimmed.Trim(0, trimmed.Text.Length - 1) : trimmed;
    }

    /// <summary>Blank lines, remarks, braces and rules.</summary>
    public static bool SaysNothing(string text) =>
        text.Length == 0 || text is "{" or "}" or "(" or ")" or "};" or "-" || text[0] is '#' || text.StartsWith("--", StringComparison.Ordinal) || text.StartsWith("//", StringComparison.Ordinal)
        || text.StartsWith("/*", StringComparison.Ordinal) || text.AsSpan().IndexOfAnyExcept("=-─—") < 0 || IsMore(text);

    /// <summary><c>… existing fields</c></summary>
    public static bool IsMore(string text) => text.StartsWith("...", StringComparison.Ordinal) || text.StartsWith('…');
}
