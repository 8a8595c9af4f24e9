using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Setout.AspNetCore.Security.Accounts.Letters;

/// <summary>
/// Tokens that letters bring. Nothing is kept of them: each is signed together with what it changes (the hash of the password,
/// the address), so that it is good once, and not after that has changed otherwise.
/// </summary>
internal sealed class LetterTokens(string id, byte[] key, TimeProvider time)
{
    private const int LongestToken = 1024;

    public string Make(LetterPurpose purpose, string account, string changed, TimeSpan lifetime)
    {
        var until = (time.GetUtcNow() + lifetime).ToUnixTimeSeconds();
        return string.Create(CultureInfo.InvariantCulture, $"{id}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(account))}.{until:x}.{Base64Url.EncodeToString(Sign(purpose, account, until, changed))}");
    }

    /// <summary>The account that a token speaks of, not yet proven; null for a text that is no token, or over.</summary>
    public LetterToken? Read(string text)
    {
        if (text.Length > LongestToken || text.Split('.') is not [_, var account, var until, var signature] || !Base64Url.IsValid(account) || !Base64Url.IsValid(signature)
            || !long.TryParse(until, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var end) || end <= time.GetUtcNow().ToUnixTimeSeconds())
            return null;
        return new LetterToken(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(account)), end, Base64Url.DecodeFromChars(signature));
    }

    public bool IsGood(LetterToken token, LetterPurpose purpose, string changed) =>
        CryptographicOperations.FixedTimeEquals(token.Signature, Sign(purpose, token.Account, token.Until, changed));

    private byte[] Sign(LetterPurpose purpose, string account, long until, string changed) =>
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{(int)purpose}\n{until}\n{account.Length}\n{account}\n{changed}")));
}

/// <summary>What a letter is for.</summary>
internal enum LetterPurpose
{
    /// <summary>To set another password.</summary>
    Password = 1,

    /// <summary>To confirm the address.</summary>
    Address = 2,
}

/// <summary>A token as read.</summary>
internal readonly record struct LetterToken(string Account, long Until, byte[] Signature);
