using Setout.AspNetCore.DataModels;
using Setout.AspNetCore.DataModels.Sqlite;
using Setout.AspNetCore.DataModels.Sqlite.Accounts;

namespace Setout.AspNetCore.Security.Accounts;

/// <summary>
/// Access tokens by the keys of the database. The newest signs, and is followed by another at its age; whose key is not known here is
/// looked for there, so that a key that another process made is good at once. One that was taken back is good here for seconds at most.
/// </summary>
/// <param name="store">Where they are.</param>
/// <param name="days">At which age a key is followed by another.</param>
/// <param name="time">The clock.</param>
internal sealed class SigningKeys(SqliteStore store, int days, TimeProvider time)
{
    /// <summary>How long a former key stays: as long as a token that it signed last.</summary>
    public static readonly TimeSpan Overlap = AccessTokens.Lifetime + TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private volatile Known known = new([], [], DateTimeOffset.MinValue);

    /// <summary>A token, signed by the key that is the newest now.</summary>
    public async ValueTask<(string? Token, StorageFault Fault)> MakeAsync(string account, string session, CancellationToken cancellation)
    {
        var fault = await ReadKeysAsync(cancellation);
        if (fault == StorageFault.None && known.Rows[0] is var newest && newest.Created.AddDays(days) <= time.GetUtcNow())
        {
            await store.ChangeSessionsAsync(connection => SigningKeyRows.Rotate(connection, newest.Id, time.GetUtcNow(), Overlap), cancellation);
            fault = await ReadKeysAsync(cancellation);
        }
        return fault == StorageFault.None ? (known.Tokens[known.Rows[0].Id].Make(account, session), fault) : (null, fault);
    }

    /// <summary>Account and session of a token; none for one that is not ours, or not any more.</summary>
    public async ValueTask<((string Account, string Session)? Claims, StorageFault Fault)> ReadAsync(string token, CancellationToken cancellation)
    {
        if (Issuers.TokenForm.KeyIdOf(token) is not { } id)
            return (null, StorageFault.None);
        var seen = known;
        if ((time.GetUtcNow() - seen.ReadAt).Duration() > Fresh || !seen.Tokens.ContainsKey(id))
        {
            if (await ReadKeysAsync(cancellation) is not StorageFault.None and var fault)
                return (null, fault);
            seen = known;
        }
        return (seen.Tokens.TryGetValue(id, out var tokens) ? await tokens.ReadAsync(token) : null, StorageFault.None);
    }

    private async ValueTask<StorageFault> ReadKeysAsync(CancellationToken cancellation)
    {
        var (rows, fault) = await store.SigningKeysAsync(cancellation);
        if (rows is not { Count: > 0 })
            return fault == StorageFault.None ? StorageFault.Unavailable : fault;
        var former = known;
        known = new(rows, rows.ToDictionary(row => row.Id, row => former.Tokens.TryGetValue(row.Id, out var made) ? made : new AccessTokens(row.Secret, time, row.Id), StringComparer.Ordinal), time.GetUtcNow());
        return StorageFault.None;
    }

    private sealed record Known(IReadOnlyList<SigningKeyRow> Rows, Dictionary<string, AccessTokens> Tokens, DateTimeOffset ReadAt);
}
