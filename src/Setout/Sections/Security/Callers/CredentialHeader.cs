using Setout.Markdown;

namespace Setout.Sections.Security.Callers;

/// <summary>The header that a sentence names for a key: <c>X-Api-Key</c>, <c>Authorization: ApiKey …</c>.</summary>
internal static class CredentialHeader
{
    /// <summary>The header and the word in front of the key; null where none is named.</summary>
    public static (Written<string> Header, string Scheme)? Find(RichText text)
    {
        var plain = text.Plain;
        (int At, int Length)? authorization = null;
        for (var at = 0; at < plain.Length;)
        {
            var end = WordEnd(plain, at);
            if (end == at)
            {
                at++;
                continue;
            }
            var word = plain[at..end];
            if (IsKeyHeader(word, plain, end))
                return (new(word, text.SpanOf(at, end - at)), "");
            if (word.Equals("Authorization", StringComparison.OrdinalIgnoreCase))
                authorization ??= (at, end - at);
            at = end;
        }
        return authorization is var (start, length) && SchemeOf(plain, start + length) is { } scheme ? (new("Authorization", text.SpanOf(start, length)), scheme) : null;
    }

    /// <summary><c>X-Api-Key</c>, <c>X-Service-Token</c>; <c>Api-Key</c> where the text calls it a header.</summary>
    private static bool IsKeyHeader(string word, string plain, int end)
    {
        if (word.StartsWith("x-", StringComparison.OrdinalIgnoreCase))
            return word.EndsWith("key", StringComparison.OrdinalIgnoreCase) || word.EndsWith("token", StringComparison.OrdinalIgnoreCase) || word.EndsWith("auth", StringComparison.OrdinalIgnoreCase) || word.EndsWith("secret", StringComparison.OrdinalIgnoreCase);
        return word.Equals("Api-Key", StringComparison.Ordinal) && plain.AsSpan(end).TrimStart(" `\"").StartsWith("header", StringComparison.OrdinalIgnoreCase)
            || word.Equals("Api-Key", StringComparison.Ordinal) && end < plain.Length && plain[end] == ':';
    }

    /// <summary>The word in front of the key; null where the header is more probably that of tokens.</summary>
    private static string? SchemeOf(string plain, int behind)
    {
        var lower = plain.ToLowerInvariant();
        foreach (var scheme in (ReadOnlySpan<string>)["ApiKey", "Api-Key", "Key"])
            if (plain.AsSpan(behind).TrimStart(": `\"").StartsWith(scheme + " ", StringComparison.OrdinalIgnoreCase))
                return scheme;
        if (lower.Contains("jwt", StringComparison.Ordinal) || lower.Contains("access token", StringComparison.Ordinal) || lower.Contains("oauth", StringComparison.Ordinal))
            return null;
        return lower.Contains("bearer", StringComparison.Ordinal) ? "Bearer" : lower.Contains("authorization header", StringComparison.Ordinal) ? "ApiKey" : null;
    }

    private static int WordEnd(string text, int at)
    {
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '-'))
            at++;
        return at;
    }
}
