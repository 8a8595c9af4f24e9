using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.AspNetCore.Security.Auditing;

namespace Setout.AspNetCore.DataModels.Sqlite.Auditing;

/// <summary>Follows the chain from its base to its head, entry by entry, in one snapshot of the database.</summary>
/// <param name="connection">The one to read from.</param>
/// <param name="key">The key of the chain.</param>
/// <param name="witness">What the record beside the database says, and whether it is ours; null where there is none.</param>
internal sealed class AuditChain(Connection connection, byte[] key, (AuditMark Mark, bool IsOurs)? witness = null)
{
    private const int BetweenReports = 10_000;

    private static readonly SqlText AllText = new($"SELECT {AuditTable.Columns} FROM \"_setout_audit\" ORDER BY seq");

    public AuditVerdict Verify(Action<long, long>? progress, CancellationToken stop)
    {
        var head = AuditMark.Read(connection, AuditMark.Head, key);
        if (AuditMark.Read(connection, AuditMark.Base, key) is { IsOurs: false })
            return new(0, 0, new(0, null, "the checkpoint before which entries were deleted in time is not signed with this key: it was changed, or the key is another one"));
        if (head is { IsOurs: false })
            return new(0, 0, new(0, null, "the record of the last entry is not signed with this key: it was changed, or the key is another one"));
        if (witness is { IsOurs: false })
            return new(0, 0, new(0, null, "the record of the end beside the database is not signed with this key: it was changed, or the key is another one"));
        var start = AuditMark.Read(connection, AuditMark.Base, key)?.Mark ?? AuditMark.Start;
        var statement = connection.Prepare(AllText);
        try
        {
            return Follow(statement, start, head?.Mark ?? AuditMark.Start, progress, stop);
        }
        finally
        {
            statement.Reset();
        }
    }

    private AuditVerdict Follow(Statement statement, AuditMark start, AuditMark head, Action<long, long>? progress, CancellationToken stop)
    {
        var (last, count, first) = (start, 0L, 0L);
        while (statement.Step())
        {
            var (entry, stored) = (AuditRow.Read(statement), statement.Blob(13).ToArray());
            // What is past the checkpoint is about to be deleted, or just was not yet.
            if (entry.Sequence <= start.Sequence)
                continue;
            if (entry.Sequence != last.Sequence + 1)
                return new(count, first, new(last.Sequence + 1, null, $"{Entries(last.Sequence + 1, entry.Sequence - 1)} missing"));
            if (entry.Sequence > head.Sequence)
                return new(count, first, new(entry.Sequence, AuditEntry.Instant(entry.At), "the entry was put in behind the last one"));
            if (!entry.HashBehind(last.Hash, key).AsSpan().SequenceEqual(stored))
                return new(count, first, new(entry.Sequence, AuditEntry.Instant(entry.At), WhatIsWrong(entry, stored, last)));
            if (entry.Sequence == witness?.Mark.Sequence && !stored.AsSpan().SequenceEqual(witness.Value.Mark.Hash))
                return new(count, first, new(entry.Sequence, AuditEntry.Instant(entry.At), "the entry is another one than the record beside the database tells: the end of the log was taken away, and written anew"));
            (last, first) = (new(entry.Sequence, stored), first == 0 ? entry.Sequence : first);
            if (++count % BetweenReports == 0)
            {
                stop.ThrowIfCancellationRequested();
                progress?.Invoke(count, head.Sequence - start.Sequence);
            }
        }
        var end = Math.Max(head.Sequence, witness?.Mark.Sequence ?? 0);
        if (last.Sequence < end)
            return new(count, first, new(last.Sequence + 1, null, $"{Entries(last.Sequence + 1, end)} missing at the end"));
        return last.Hash.AsSpan().SequenceEqual(head.Hash) ? new(count, first, null)
            : new(count, first, new(last.Sequence, null, "the last entry is not the one that was written last"));
    }

    /// <summary>The entry behind it tells which: it was written behind this hash, or behind the one before.</summary>
    private string WhatIsWrong(AuditRow entry, byte[] stored, AuditMark last)
    {
        var what = "the entry was changed, or stands in the place of another one";
        connection.Each($"SELECT {AuditTable.Columns} FROM \"_setout_audit\" WHERE seq = {entry.Sequence + 1}", row =>
        {
            var (next, hash) = (AuditRow.Read(row), row.Blob(13).ToArray());
            what = next.HashBehind(stored, key).AsSpan().SequenceEqual(hash) ? "the entry was changed"
                : (next with { Sequence = entry.Sequence }).HashBehind(last.Hash, key).AsSpan().SequenceEqual(hash) ? "the entry was put in between two others"
                : what;
        });
        return what;
    }

    private static string Entries(long from, long to) => from == to ? $"entry {from} is" : $"entries {from} to {to} are";
}
