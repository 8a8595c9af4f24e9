using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Setout.AspNetCore.DataModels.Sqlite.Accounts;

/// <summary>
/// The refresh tokens of a session that were used up a moment ago, as its row keeps them: the hash of each, and when. Pages that are
/// open twice refresh at once, with the same token; so does a client whose answer was lost.
/// </summary>
internal static class UsedTokens
{
    private const int EntryLength = SHA256.HashSizeInBytes + sizeof(long);

    // Whoever refreshes more often than that within the grace waits for no answer: the oldest are used up for good.
    private const int Most = 32;

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    /// <summary>Whether a token was used up within the grace.</summary>
    public static bool Has(ReadOnlySpan<byte> kept, ReadOnlySpan<byte> hash, DateTimeOffset now)
    {
        var found = false;
        for (; kept.Length >= EntryLength; kept = kept[EntryLength..])
            found |= CryptographicOperations.FixedTimeEquals(kept[..SHA256.HashSizeInBytes], hash) && IsRecent(kept, now);
        return found;
    }

    /// <summary>The same with one more, without those whose grace is over.</summary>
    public static byte[] With(ReadOnlySpan<byte> kept, ReadOnlySpan<byte> hash, DateTimeOffset now)
    {
        var all = new List<byte>(kept.Length + EntryLength);
        var entry = new byte[EntryLength];
        hash.CopyTo(entry);
        BinaryPrimitives.WriteInt64BigEndian(entry.AsSpan(SHA256.HashSizeInBytes), now.ToUnixTimeMilliseconds());
        all.AddRange(entry);
        for (; kept.Length >= EntryLength && all.Count < Most * EntryLength; kept = kept[EntryLength..])
            if (IsRecent(kept, now))
                all.AddRange(kept[..EntryLength]);
        return [.. all];
    }

    // A clock that was set back makes no grace longer.
    private static bool IsRecent(ReadOnlySpan<byte> entry, DateTimeOffset now) =>
        Math.Abs(now.ToUnixTimeMilliseconds() - BinaryPrimitives.ReadInt64BigEndian(entry[SHA256.HashSizeInBytes..])) <= (long)Grace.TotalMilliseconds;
}
