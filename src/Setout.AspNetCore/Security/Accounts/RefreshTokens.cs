using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Setout.AspNetCore.Security.Accounts;

/// <summary>
/// Refresh tokens: the key that signs, the session, how often it was refreshed, a nonce, and our signature under them. So each one that
/// was ever given is known as ours when it comes again, however long it is used up.
/// </summary>
internal sealed class RefreshTokens(string id, byte[] key)
{
    private const int LongestToken = 256;
    private const int NonceLength = 16;

    /// <summary>The first one of a session.</summary>
    public string Make(string session) => Make(session, 1, RandomNumberGenerator.GetBytes(NonceLength));

    /// <summary>One by this key.</summary>
    public string Make(string session, long generation, byte[] nonce)
    {
        var signed = string.Create(CultureInfo.InvariantCulture, $"{id}.{session}.{generation:x}.{Base64Url.EncodeToString(nonce)}");
        return $"{signed}.{Base64Url.EncodeToString(Sign(signed))}";
    }

    /// <summary>The nonce of the one that takes the place of one of this key: the same for whoever asks with the same, which nobody else can work out.</summary>
    public byte[] NonceAfter(string token) => Sign($"after {token}")[..NonceLength];

    /// <summary>Session and generation; null for a text that is no token by this key.</summary>
    public (string Session, long Generation)? Read(string token)
    {
        var end = token.LastIndexOf('.');
        if (token.Length > LongestToken || end <= 0 || !Base64Url.IsValid(token.AsSpan(end + 1)) || token[..end].Split('.') is not [_, { Length: > 0 } session, var number, _])
            return null;
        return CryptographicOperations.FixedTimeEquals(Base64Url.DecodeFromChars(token.AsSpan(end + 1)), Sign(token[..end]))
            && long.TryParse(number, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var generation)
            ? (session, generation)
            : null;
    }

    /// <summary>What is kept of a token.</summary>
    public static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    private byte[] Sign(string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
}
