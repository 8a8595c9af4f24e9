using Setout.Markdown;

namespace Setout.Sections.Security.Callers;

/// <summary>
/// Reads what a design says of API keys that callers bring: <c>Every request carries an API key in the header X-Api-Key, replaced every
/// 90 days</c>. Keys that the system itself brings to others are no concern of it.
/// </summary>
internal static class ApiKeyReader
{
    private static readonly string[] Names = ["api key", "api-key", "apikey", "api schlüssel", "api-schlüssel", "clé api", "clé d'api", "clave de api", "clave api", "chave de api", "chave api", "klucz api", "api 密钥", "api密钥", "apiキー", "api キー", "api 키", "api-ключ"];

    // What is said so of keys is about none, or about those of others.
    private static readonly string[] Elsewhere =
        ["no api key", "no api-key", "without api key", "without an api key", "instead of api key", "instead of an api key", "rather than api key", "not api key", "third-party api key", "external api key", "provider api key", "environment variable", ".env", "secrets manager", "secret manager", "vault"];

    private static readonly string[] OtherWays =
        ["jwt", "token", "oauth", "openid", "oidc", "sso", "saml", "issuer", "identity provider", "session", "cookie", "log in", "login", "sign in", "sign-in", "password", "auth0", "keycloak", "firebase", "cognito", "supabase", "clerk", "mtls", "mutual tls", "basic auth", "passkey", "webauthn"];

    private static readonly string[] Replacements = ["replac", "rotat", "expir", "valid", "renew", "lifetime", "ablauf", "ersetzt"];

    /// <summary>What is said; null where nothing is.</summary>
    public static StatedApiKeys? Read(IReadOnlyList<Statement> statements, ReadingReport report)
    {
        StatedApiKeys? stated = null;
        foreach (var statement in statements)
        {
            var plain = statement.Text.Plain.ToLowerInvariant();
            if (!SpeaksOfKeys(plain))
                continue;
            report.Live(statement.Text.Span, "API keys");
            stated ??= new(statement.Text.Span, IsOnlyWay: true);
            stated = With(stated, statement.Text, plain);
        }
        return stated is null ? null : stated with { IsOnlyWay = !statements.Any(statement => IsOtherWay(statement.Text.Plain.ToLowerInvariant())) };
    }

    /// <summary>Whether a text speaks of keys that callers bring.</summary>
    /// <param name="plain">In lower case.</param>
    public static bool SpeaksOfKeys(string plain) =>
        Names.Any(name => plain.Contains(name, StringComparison.Ordinal)) && !Elsewhere.Any(word => plain.Contains(word, StringComparison.Ordinal));

    private static StatedApiKeys With(StatedApiKeys stated, RichText text, string plain)
    {
        if (stated.Header is null && CredentialHeader.Find(text) is { } found)
            stated = stated with { Header = found.Header, Scheme = found.Scheme };
        if (stated.QueryParameter is null && QueryParameterIn(text, plain) is { } parameter)
            stated = stated with { QueryParameter = parameter };
        if (stated.Days is null && Replacements.Any(word => plain.Contains(word, StringComparison.Ordinal)) && Days.In(text) is { } days)
            stated = stated with { Days = days };
        return stated;
    }

    /// <summary>A statement that is about keys may say <c>token</c> of a key in a header, or that it needs no login; all others mean it.</summary>
    private static bool IsOtherWay(string plain) =>
        SpeaksOfKeys(plain)
            ? plain.Contains("jwt", StringComparison.Ordinal) || plain.Contains("oauth", StringComparison.Ordinal) || plain.Contains("openid", StringComparison.Ordinal) || plain.Contains("access token", StringComparison.Ordinal) || plain.Contains("session", StringComparison.Ordinal)
            : OtherWays.Any(word => plain.Contains(word, StringComparison.Ordinal));

    private static Written<string>? QueryParameterIn(RichText text, string plain)
    {
        foreach (var name in (ReadOnlySpan<string>)["api_key", "apikey", "api-key"])
            if (plain.IndexOf($"?{name}=", StringComparison.Ordinal) is >= 0 and var at)
                return new(text.Plain.Substring(at + 1, name.Length), text.SpanOf(at + 1, name.Length));
        if (!plain.Contains("query param", StringComparison.Ordinal) && !plain.Contains("query string", StringComparison.Ordinal) || plain.Contains("never", StringComparison.Ordinal) || plain.Contains("not in", StringComparison.Ordinal) || plain.Contains("not allowed", StringComparison.Ordinal))
            return null;
        foreach (var name in (ReadOnlySpan<string>)["api_key", "apikey"])
            if (plain.IndexOf(name, StringComparison.Ordinal) is >= 0 and var at)
                return new(text.Plain.Substring(at, name.Length), text.SpanOf(at, name.Length));
        return new("api_key", text.Span);
    }
}
