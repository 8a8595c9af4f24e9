namespace Setout.Sections.Security.Auditing;

/// <summary>A word of a plain text, with what stands before it.</summary>
/// <param name="Text">As in the text.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="EndsClause">Whether a point, a semicolon, a colon or a bracket stands between it and the next one.</param>
internal readonly record struct PlainWord(string Text, int Start, bool EndsClause)
{
    /// <summary>All of a text, in order. A word may have dots, underscores and hyphens inside: <c>visits.referrer</c>.</summary>
    public static List<PlainWord> Of(string plain)
    {
        var words = new List<PlainWord>();
        for (var at = 0; at < plain.Length; at++)
        {
            if (!char.IsLetterOrDigit(plain[at]))
                continue;
            var start = at;
            while (at < plain.Length && (char.IsLetterOrDigit(plain[at]) || at + 1 < plain.Length && plain[at] is '.' or '_' or '-' or '\'' or '’' && char.IsLetterOrDigit(plain[at + 1])))
                at++;
            words.Add(new(plain[start..at], start, at < plain.Length && plain[at] is '.' or ';' or ':' or '(' or ')'));
        }
        return words;
    }
}
