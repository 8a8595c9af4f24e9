using System.Security.Cryptography;
using Setout.AspNetCore.DataModels.Sqlite.Accounts;

namespace Setout.AspNetCore.Security.Accounts;

/// <summary>
/// The refresh tokens behind one another. Each can be worked out from the one before and the keys, so that who comes with one that was
/// used up a moment ago gets the one in use, however often somebody else has refreshed meanwhile, and nothing is kept but hashes.
/// </summary>
internal static class Successors
{
    /// <summary>The token of a session that is in use, found from an earlier one; null where a key on the way is not known.</summary>
    public static string? InUse(string token, string session, long generation, RefreshedSession found, SigningKeys keys, DateTimeOffset now)
    {
        while (keys.Find(SigningKey.IdIn(token)) is { } key)
        {
            var nonce = key.Refresh.NonceAfter(token);
            string? next = null;
            generation++;
            // Which key was the newest at that moment is not known: one of them.
            foreach (var candidate in keys.All.Select(each => each.Refresh.Make(session, generation, nonce)))
            {
                var hash = RefreshTokens.HashOf(candidate);
                if (CryptographicOperations.FixedTimeEquals(hash, found.InUse))
                    return candidate;
                if (UsedTokens.Has(found.Used, hash, now))
                    next = candidate;
            }
            if (next is null)
                return null;
            token = next;
        }
        return null;
    }
}
