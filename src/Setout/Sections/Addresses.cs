using Setout.Markdown;

namespace Setout.Sections;

/// <summary>Finds addresses: <c>https://mail.example</c>, <c>smtp://relay:587</c>, <c>db.internal:5432</c>.</summary>
internal static class Addresses
{
    /// <summary>The first one in a text; null if there is none.</summary>
    public static Written<string>? In(RichText text)
    {
        var plain = text.Plain;
        var at = 0;
        while (at < plain.Length)
        {
            while (at < plain.Length && IsBreak(plain[at]))
                at++;
            var end = at;
            while (end < plain.Length && !IsBreak(plain[end]))
                end++;
            var word = plain.AsSpan(at, end - at).TrimEnd(".,;:!?");
            if (IsAddress(word))
                return new(word.ToString(), text.SpanOf(at, word.Length));
            at = end;
        }
        return null;
    }

    private static bool IsBreak(char sign) => char.IsWhiteSpace(sign) || sign is '(' or ')' or '<' or '>' or '"' or '\'' or '|' or '，' or '`';

    private static bool IsAddress(ReadOnlySpan<char> word)
    {
        var scheme = word.IndexOf("://", StringComparison.Ordinal);
        if (scheme > 0 && word.Length > scheme + 3)
            return true;
        var colon = word.LastIndexOf(':');
        return colon > 0 && int.TryParse(word[(colon + 1)..], out var port) && port is > 0 and < 65536 && (word[..colon].Contains('.') || word[..colon].SequenceEqual("localhost"));
    }
}
