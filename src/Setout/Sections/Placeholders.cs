using Setout.Markdown;

namespace Setout.Sections;

/// <summary>
/// Finds what was left unfilled: a value that is nothing but <c>[bracketed text]</c>, TODO, TBD or TKTK. Not task boxes, links,
/// footnotes, array types, words in code, and not the Spanish "todo".
/// </summary>
internal static class Placeholders
{
    private static readonly string[] Words = ["TODO", "TBD", "TKTK", "TBC", "FIXME", "XXX", "???"];
    private static readonly string[] Phrases = ["to be determined", "to be decided", "to be defined", "to be done", "to be filled"];

    /// <summary>The placeholder that a value consists of or ends in; null where it says something.</summary>
    public static Placeholder? In(RichText value)
    {
        var plain = value.Plain;
        var start = SkipDress(plain, 0);
        if (start >= plain.Length || (value.StyleAt(start) & (RunStyle.Code | RunStyle.Link)) is RunStyle.Code or RunStyle.Link)
            return null;
        if (plain[start] == '[')
            return Bracketed(value, start);
        return IsWord(plain.AsSpan(start)) ? At(value, start, plain.AsSpan().TrimEnd().Length) : null;
    }

    /// <summary>The placeholder that a line of code consists of: <c>[Database schema or data structure]</c>.</summary>
    public static Placeholder? In(CodeText code)
    {
        var text = code.Text.AsSpan();
        var trimmed = text.Trim();
        return trimmed.Length > 2 && trimmed[0] == '[' && EndOfBracket(trimmed, 0) == trimmed.Length && IsFillable(trimmed[1..^1]) && !trimmed.ContainsAny('"', '{', ':')
            ? new(trimmed.ToString(), code.SpanOf(text.Length - text.TrimStart().Length, trimmed.Length))
            : null;
    }

    private static Placeholder? Bracketed(RichText value, int start)
    {
        var plain = value.Plain.AsSpan();
        var end = EndOfBracket(plain, start);
        if (end < 0 || !IsFillable(plain[(start + 1)..(end - 1)]))
            return null;
        var rest = plain[end..].TrimEnd();
        return rest.TrimStart(".,;:!`*\"' ").IsEmpty ? At(value, start, end) : null;
    }

    /// <summary>Whether the text between brackets are words for somebody to replace.</summary>
    private static bool IsFillable(ReadOnlySpan<char> inner)
    {
        if (inner.Length < 2 || inner[0] == '^' || !char.IsLetter(inner[0]))
            return false;
        return inner.Contains(' ') || char.IsUpper(inner[0]);
    }

    private static int EndOfBracket(ReadOnlySpan<char> text, int start)
    {
        var depth = 0;
        for (var at = start; at < text.Length; at++)
        {
            depth += text[at] switch { '[' => 1, ']' => -1, _ => 0 };
            if (depth == 0)
                return at + 1;
        }
        return -1;
    }

    private static bool IsWord(ReadOnlySpan<char> text)
    {
        foreach (var word in Words)
            if (text.StartsWith(word, StringComparison.Ordinal) && EndsWord(text[word.Length..]))
                return true;
        foreach (var phrase in Phrases)
            if (text.StartsWith(phrase, StringComparison.OrdinalIgnoreCase) && text.Length < phrase.Length + 2)
                return true;
        return false;
    }

    /// <summary>"TODO: decide" and "TODO (ana)" are placeholders, "TODO el contenido" and "TODO, DONE" are not.</summary>
    private static bool EndsWord(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart();
        return rest.IsEmpty || rest[0] is ':' or '(' or '.' or '!' or '?' or '-' or '—' or '–' or '：' or '*';
    }

    private static Placeholder At(RichText value, int start, int end) =>
        new(value.Plain[start..end], value.SpanOf(start, end - start));

    private static int SkipDress(string text, int at)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is '*' or '_' or '"' or '-' or '<' or '(' && at + 1 < text.Length && text[at + 1] == '['))
            at++;
        return at;
    }
}
