using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Setout.AspNetCore.Security.ApiKeys;

/// <summary>
/// Keys as callers have them, <c>setout_ID_SECRET</c>: a prefix that scanners of leaked secrets can look for, an id of 16 hexadecimal
/// digits that logs and lists may show, and 256 random bits.
/// </summary>
internal static class ApiKeyText
{
    public const string Prefix = "setout_";

    private const int IdLength = 16;
    private const int SecretBytes = 32;
    private const int SecretLength = 43;

    /// <summary>A new key.</summary>
    public static (string Key, string Id, byte[] Hash) Make()
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdLength / 2));
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        return ($"{Prefix}{id}_{secret}", id, Hash(secret));
    }

    /// <summary>Id and hash of the secret; null for a text that is no key.</summary>
    public static (string Id, byte[] Hash)? Read(string key)
    {
        if (key.Length != Prefix.Length + IdLength + 1 + SecretLength || !key.StartsWith(Prefix, StringComparison.Ordinal) || key[Prefix.Length + IdLength] != '_')
            return null;
        var id = key.Substring(Prefix.Length, IdLength);
        return id.AsSpan().ContainsAnyExcept("0123456789abcdef") ? null : (id, Hash(key[(Prefix.Length + IdLength + 1)..]));
    }

    private static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
