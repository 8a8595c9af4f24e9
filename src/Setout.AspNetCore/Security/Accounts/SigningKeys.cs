using Setout.AspNetCore.DataModels;
using Setout.AspNetCore.DataModels.Sqlite;
using Setout.AspNetCore.DataModels.Sqlite.Accounts;

namespace Setout.AspNetCore.Security.Accounts;

/// <summary>
/// The keys of the database. The newest signs, and is followed by another at its age; whose key is not known here is looked for there,
/// so that a key that another process made is good at once. One that was taken back is good here for seconds at most.
/// </summary>
/// <param name="store">Where they are.</param>
/// <param name="days">At which age a key is followed by another.</param>
/// <param name="time">The clock.</param>
internal sealed class SigningKeys(SqliteStore store, int days, TimeProvider time)
{
    /// <summary>How long a former key stays: as long as what lasts longest of all that it signed, a session that nobody refreshed since.</summary>
    public static readonly TimeSpan Overlap = AccountDesk.SessionLifetime + TimeSpan.FromDays(1);

    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private volatile Known known = new([], DateTimeOffset.MinValue);

    /// <summary>Those that were read last, the newest first.</summary>
    public IReadOnlyList<SigningKey> All => known.Keys;

    /// <summary>The key that signs now; read from the database, as are all others by that.</summary>
    public async ValueTask<(SigningKey? Key, StorageFault Fault)> NewestAsync(CancellationToken cancellation)
    {
        var fault = await ReadAsync(cancellation);
        if (fault == StorageFault.None && known.Keys[0] is var newest && newest.Created.AddDays(days) <= time.GetUtcNow())
        {
            await store.ChangeSessionsAsync(connection => SigningKeyRows.Rotate(connection, newest.Id, time.GetUtcNow(), Overlap), cancellation);
            fault = await ReadAsync(cancellation);
        }
        return fault == StorageFault.None ? (known.Keys[0], fault) : (null, fault);
    }

    /// <summary>The key of an id, as far as it was read; null for none.</summary>
    public SigningKey? Find(string id) => known.Keys.FirstOrDefault(key => key.Id == id);

    /// <summary>The key of an id, read anew where that is seconds ago, or it is not known.</summary>
    public async ValueTask<(SigningKey? Key, StorageFault Fault)> OfAsync(string id, CancellationToken cancellation)
    {
        if ((time.GetUtcNow() - known.ReadAt).Duration() <= Fresh && Find(id) is { } found)
            return (found, StorageFault.None);
        return await ReadAsync(cancellation) is not StorageFault.None and var fault ? (null, fault) : (Find(id), StorageFault.None);
    }

    private async ValueTask<StorageFault> ReadAsync(CancellationToken cancellation)
    {
        var (rows, fault) = await store.SigningKeysAsync(cancellation);
        if (rows is not { Count: > 0 })
            return fault == StorageFault.None ? StorageFault.Unavailable : fault;
        var former = known.Keys.ToDictionary(key => key.Id, StringComparer.Ordinal);
        known = new([.. rows.Select(row => former.TryGetValue(row.Id, out var made) ? made : new SigningKey(row, time))], time.GetUtcNow());
        return StorageFault.None;
    }

    private sealed record Known(SigningKey[] Keys, DateTimeOffset ReadAt);
}
