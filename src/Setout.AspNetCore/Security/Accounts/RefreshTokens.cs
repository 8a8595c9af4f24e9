using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Setout.AspNetCore.Security.Accounts;

/// <summary>
/// Refresh tokens: the session, how often it was refreshed, a nonce, and our signature under them. So each one that was ever given
/// is known as ours when it comes again, however long it is used up.
/// </summary>
internal sealed class RefreshTokens(byte[] key)
{
    private const int LongestToken = 256;
    private const int NonceLength = 16;

    /// <summary>The first one of a session.</summary>
    public string Make(string session, long generation) => Make(session, generation, RandomNumberGenerator.GetBytes(NonceLength));

    /// <summary>The one that takes the place of another; the same for whoever asks with the same, which nobody else can work out.</summary>
    public string After(string token, string session, long generation) => Make(session, generation + 1, Sign($"after {token}")[..NonceLength]);

    private string Make(string session, long generation, byte[] nonce)
    {
        var signed = string.Create(CultureInfo.InvariantCulture, $"{session}.{generation:x}.{Base64Url.EncodeToString(nonce)}");
        return $"{signed}.{Base64Url.EncodeToString(Sign(signed))}";
    }

    /// <summary>Session and generation; null for a text that is no token of ours.</summary>
    public (string Session, long Generation)? Read(string token)
    {
        var end = token.LastIndexOf('.');
        if (token.Length > LongestToken || end <= 0 || !Base64Url.IsValid(token.AsSpan(end + 1)) || token[..end].Split('.') is not [{ Length: > 0 } session, var number, _])
            return null;
        return CryptographicOperations.FixedTimeEquals(Base64Url.DecodeFromChars(token.AsSpan(end + 1)), Sign(token[..end]))
            && long.TryParse(number, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var generation)
            ? (session, generation)
            : null;
    }

    /// <summary>What is kept a hash of.</summary>
    public static byte[] Secret(string token) => Encoding.UTF8.GetBytes(token);

    private byte[] Sign(string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
}
