namespace Setout.Sections.Security;

/// <summary>A kind of sensitive data.</summary>
/// <param name="Fields">Words of field names; each entry is met where all its words are there.</param>
/// <param name="Words">Words that speak of it in running text, singular.</param>
/// <param name="IsSecret">Whether it must never be shown to anybody.</param>
internal sealed record SensitiveKind(string[] Fields, string[] Words, bool IsSecret)
{
    private static readonly string[] Generic = ["sensitive", "pii", "personal", "confidential", "gdpr"];

    /// <summary>Whether a text with these words speaks of it.</summary>
    public bool IsNamedIn(HashSet<string> words) =>
        Array.Exists(Words, words.Contains) || (!IsSecret && Array.Exists(Generic, words.Contains));
}

/// <summary>Names of fields that hold what must be protected.</summary>
internal static class SensitiveNames
{
    private static readonly SensitiveKind[] Kinds =
    [
        new(["password", "passwd", "passphrase", "pwd"], ["password", "passphrase", "hash", "hashed", "hashing", "bcrypt", "argon2", "argon2id", "scrypt", "pbkdf2", "credential", "密码", "パスワード", "hasło", "senha", "contraseña", "passwort", "비밀번호", "пароль"], true),
        new(["secret", "api key", "private key", "token hash", "refresh token", "access token", "reset token", "totp", "otp"], ["secret", "key", "token", "credential", "totp", "otp"], true),
        new(["cvv", "cvc", "pin"], ["card", "cvv", "cvc", "pin", "pci", "payment"], true),
        new(["card number", "pan", "iban", "account number", "bic"], ["card", "iban", "bank", "account", "payment", "pci"], false),
        new(["ssn", "social security", "tax id", "passport", "national id", "driver license", "id number", "pesel", "cpf"], ["ssn", "social", "tax", "passport", "national", "identity", "license"], false),
        new(["diagnosis", "medical", "health", "blood"], ["medical", "health", "patient", "diagnosis", "phi", "hipaa"], false),
    ];

    /// <summary>The kind of data that a field of this name holds; null if nothing sensitive.</summary>
    public static SensitiveKind? KindOf(string field)
    {
        var name = $" {string.Join(' ', Names.Words(field))} ";
        return IsAbout(name) ? null : Array.Find(Kinds, kind => Array.Exists(kind.Fields, words => name.Contains($" {words} ", StringComparison.Ordinal)));
    }

    /// <summary>Whether nobody may be shown a field of this name.</summary>
    public static bool IsSecret(string field) => KindOf(field) is { IsSecret: true };

    /// <summary>When a password was changed, or whether there is one, is no secret.</summary>
    private static bool IsAbout(string name) =>
        name.EndsWith(" at ", StringComparison.Ordinal) || name.EndsWith(" date ", StringComparison.Ordinal) || name.EndsWith(" count ", StringComparison.Ordinal)
        || name.EndsWith(" id ", StringComparison.Ordinal) && !name.Contains(" tax ", StringComparison.Ordinal) && !name.Contains(" national ", StringComparison.Ordinal)
        || name.StartsWith(" is ", StringComparison.Ordinal) || name.StartsWith(" has ", StringComparison.Ordinal) || name.StartsWith(" last ", StringComparison.Ordinal);
}
