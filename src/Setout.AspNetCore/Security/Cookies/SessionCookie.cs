using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Setout.AspNetCore.Security.Cookies;

/// <summary>
/// What the cookie of a session has: the key that signs, session and account, and our signature under them. It ends with the session,
/// which is looked up for each request; so it outlives access tokens.
/// </summary>
internal sealed class SessionCookie(string id, byte[] key)
{
    private const int LongestValue = 1024;

    public string Make(string account, string session)
    {
        var signed = $"{id}.{session}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(account))}";
        return $"{signed}.{Base64Url.EncodeToString(Sign("session", signed))}";
    }

    /// <summary>Account and session; null for a text that is none of ours.</summary>
    public (string Account, string Session)? Read(string value)
    {
        if (value.Length > LongestValue || value.Split('.') is not [_, { Length: > 0 } session, var account, var signature] || !Base64Url.IsValid(account) || !Base64Url.IsValid(signature))
            return null;
        return CryptographicOperations.FixedTimeEquals(Base64Url.DecodeFromChars(signature), Sign("session", $"{id}.{session}.{account}"))
            ? (Encoding.UTF8.GetString(Base64Url.DecodeFromChars(account)), session)
            : null;
    }

    /// <summary>What pages of the site read from a cookie and send in a header, which pages of others cannot.</summary>
    public string CsrfOf(string session) => $"{id}.{Base64Url.EncodeToString(Sign("csrf", session))}";

    public bool IsCsrf(string sent, string session) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(sent), Encoding.UTF8.GetBytes(CsrfOf(session)));

    private byte[] Sign(string purpose, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{purpose}\n{text}"));
}
