namespace Setout.Sections.Security.Callers;

/// <summary>Reads at which age keys that tokens are signed with are replaced: <c>Signing keys are rotated every 30 days</c>.</summary>
internal static class SigningKeyAge
{
    private static readonly string[] Subjects = ["signing key", "signing secret", "signature key", "jwt key", "jwt secret", "token key", "token secret", "key rotation", "secret rotation"];

    /// <summary>In days; null where nothing is said.</summary>
    public static Written<int>? Read(IEnumerable<Statement> statements)
    {
        foreach (var statement in statements)
        {
            var plain = statement.Text.Plain.ToLowerInvariant();
            if (!Subjects.Any(word => plain.Contains(word, StringComparison.Ordinal)) || !plain.Contains("rotat", StringComparison.Ordinal) && !plain.Contains("replac", StringComparison.Ordinal) || ApiKeyReader.SpeaksOfKeys(plain) || Days.In(statement.Text) is not { } days)
                continue;
            return days;
        }
        return null;
    }
}
