using System.Buffers.Text;
using System.Security.Cryptography;

namespace Setout.AspNetCore.Security.Accounts;

/// <summary>What signing in gives.</summary>
/// <param name="Access">Proves who the caller is until it expires.</param>
/// <param name="Refresh">What a new pair is given for, once.</param>
/// <param name="ExpiresAt">The end of <paramref name="Access"/>.</param>
internal sealed record TokenPair(string Access, string Refresh, DateTimeOffset ExpiresAt)
{
    private const int SecretLength = 32;

    /// <summary>The text of a refresh token: the session, and a secret that only its holder knows.</summary>
    public static string Write(string session, byte[] secret) => $"{session}.{Base64Url.EncodeToString(secret)}";

    /// <summary>Session and secret of a refresh token; null for a text that is none.</summary>
    public static (string Session, byte[] Secret)? Read(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        if (point is <= 0 or > 64 || text.Length > 256 || !Base64Url.IsValid(text.AsSpan(point + 1)))
            return null;
        var secret = Base64Url.DecodeFromChars(text.AsSpan(point + 1));
        return secret.Length == SecretLength ? (text[..point], secret) : null;
    }

    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(SecretLength);
}
