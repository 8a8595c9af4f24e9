namespace Setout.Sections.Security.Callers;

/// <summary>
/// Reads what a design says of cookies: <c>JWT stored in an httpOnly cookie, SameSite=Strict</c>, <c>the refresh token is in a
/// cookie</c>, <c>a session cookie</c>.
/// </summary>
internal static class CookieReader
{
    private static readonly string[] NotSo = ["no cookie", "not in cookie", "not use cookie", "without cookie", "instead of cookie", "never in cookie", "not in a cookie", "cookies are not", "cookieless", "no session cookie", "rather than cookie", "cookie consent", "cookie banner", "not applicable"];

    /// <summary>What is said; null where nothing is.</summary>
    /// <param name="said">Sentences with their places.</param>
    public static StatedCookies? Read(IEnumerable<(string Text, SourceSpan Span)> said)
    {
        StatedCookies? stated = null;
        var csrf = "";
        foreach (var (text, span) in said)
        {
            var plain = text.ToLowerInvariant();
            if (csrf.Length == 0 && (plain.Contains("csrf", StringComparison.Ordinal) || plain.Contains("xsrf", StringComparison.Ordinal)))
                csrf = CsrfHeaderIn(text);
            if (SpeaksOfCookies(plain))
                stated = With(stated ?? new(span), text, plain);
        }
        return stated is null ? null : stated with { CsrfHeader = csrf };
    }

    /// <summary>Whether a sentence, in lower case, says that something is in a cookie.</summary>
    public static bool SpeaksOfCookies(string plain) =>
        (plain.Contains("cookie", StringComparison.Ordinal) && !NotSo.Any(word => plain.Contains(word, StringComparison.Ordinal))) && !IsOnlyCsrf(plain);

    private static bool IsOnlyCsrf(string plain) =>
        (plain.Contains("csrf", StringComparison.Ordinal) || plain.Contains("xsrf", StringComparison.Ordinal))
        && !plain.Contains("session", StringComparison.Ordinal) && !plain.Contains("http", StringComparison.Ordinal) && !plain.Contains("jwt", StringComparison.Ordinal) && !plain.Contains("refresh", StringComparison.Ordinal);

    private static StatedCookies With(StatedCookies stated, string text, string plain)
    {
        var isRefresh = plain.Contains("refresh", StringComparison.Ordinal);
        var isSession = !isRefresh || plain.Contains("access", StringComparison.Ordinal) && !plain.Contains("memory", StringComparison.Ordinal) && !plain.Contains("authorization", StringComparison.Ordinal)
            || plain.Contains("session cookie", StringComparison.Ordinal) || plain.Contains("both", StringComparison.Ordinal);
        foreach (var name in NamesIn(text))
            stated = name.Contains("refresh", StringComparison.OrdinalIgnoreCase)
                ? stated with { RefreshName = stated.RefreshName.Length > 0 ? stated.RefreshName : name }
                : stated with { SessionName = stated.SessionName.Length > 0 ? stated.SessionName : name };
        return stated with
        {
            IsRefresh = stated.IsRefresh || isRefresh,
            IsSession = stated.IsSession || isSession,
            IsStrict = stated.IsStrict || plain.Contains("samesite=strict", StringComparison.Ordinal) || plain.Contains("samesite: strict", StringComparison.Ordinal) || plain.Contains("samesite strict", StringComparison.Ordinal) || plain.Contains("same-site strict", StringComparison.Ordinal) || plain.Contains("samesite `strict", StringComparison.Ordinal),
        };
    }

    /// <summary>Names of cookies: <c>session_id cookie</c>, <c>cookie named sid</c>, <c>Set-Cookie: app_token=…</c>.</summary>
    private static IEnumerable<string> NamesIn(string text)
    {
        var words = text.Split([' ', '`', '"', '\'', ',', ';', '(', ')', ':', '|'], StringSplitOptions.RemoveEmptyEntries);
        for (var at = 0; at < words.Length; at++)
        {
            var isBeside = at + 1 < words.Length && IsCookie(words[at + 1]) || at > 0 && (IsCookie(words[at - 1]) || words[at - 1].Equals("set-cookie", StringComparison.OrdinalIgnoreCase) || at > 1 && words[at - 1].ToLowerInvariant() is "named" or "called");
            var equals = words[at].IndexOf('=', StringComparison.Ordinal);
            var name = equals > 0 ? words[at][..equals] : words[at];
            name = name.TrimEnd('.');
            if (isBeside && IsName(name) && !name.StartsWith("csrf", StringComparison.OrdinalIgnoreCase) && !name.StartsWith("xsrf", StringComparison.OrdinalIgnoreCase))
                yield return name;
        }
    }

    private static bool IsCookie(string word) => word.TrimEnd('.').ToLowerInvariant() is "cookie" or "cookies";

    private static bool IsName(string word) =>
        word.Length is > 2 and <= 64 && (word.Contains('_', StringComparison.Ordinal) || word is "sid") && word.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-');

    private static string CsrfHeaderIn(string text)
    {
        foreach (var word in text.Split([' ', '`', '"', '\'', ',', ';', '(', ')', ':', '.'], StringSplitOptions.RemoveEmptyEntries))
            if (word.StartsWith("X-", StringComparison.OrdinalIgnoreCase) && word.Length <= 40 && (word.Contains("csrf", StringComparison.OrdinalIgnoreCase) || word.Contains("xsrf", StringComparison.OrdinalIgnoreCase)))
                return word;
        return text.Contains("csrf token", StringComparison.OrdinalIgnoreCase) || text.Contains("csrf-token", StringComparison.OrdinalIgnoreCase) ? "X-CSRF-Token" : "";
    }
}
