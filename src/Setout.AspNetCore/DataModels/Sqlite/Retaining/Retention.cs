using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.AspNetCore.DataModels.Sqlite.Reading;
using Setout.AspNetCore.DataModels.Sqlite.Writing;
using Setout.AspNetCore.DataModels.Writes;
using Setout.Planning;

namespace Setout.AspNetCore.DataModels.Sqlite.Retaining;

/// <summary>What became of the rows of a rule.</summary>
/// <param name="Rule">In words.</param>
/// <param name="Applied">Rows that were deleted, or whose field was cleared.</param>
/// <param name="Held">Rows that stayed, since others point at them.</param>
internal readonly record struct Retained(string Rule, long Applied, long Held);

/// <summary>
/// Does what the rules say: rows are looked for by readers, without holding writes, and changed a few at a time, each looked at once more
/// when it is its turn.
/// </summary>
internal sealed class Retention(StoredPlan plan, ReaderPool readers, WritingThread writer, TimeProvider time)
{
    private const int AtOnce = 200;

    private const string Job = "retention";

    private static readonly TimeSpan LeaseLength = TimeSpan.FromMinutes(10);

    private readonly string owner = $"{Environment.MachineName.Replace(' ', '-')}:{Environment.ProcessId}:{Guid.NewGuid():N}";

    /// <summary>Everything once; nothing where another process does it at this moment.</summary>
    public async ValueTask<List<Retained>> RunAsync(CancellationToken stop)
    {
        var done = new List<Retained>();
        foreach (var planned in plan.Plan.Retention)
        {
            if (!await IsOursAsync(stop))
                return done;
            done.Add(await ApplyAsync(new RetentionRule(plan, planned), stop));
        }
        if (plan.Plan.Audit is { Kept: { } kept } && await IsOursAsync(stop))
            done.Add(await DropEntriesAsync(kept, stop));
        // It is done: a command beside a running system need not wait until the lease is over.
        await writer.RunAsync(new LeaseWork(Job, owner, TimeSpan.Zero), stop);
        return done;
    }

    private async ValueTask<bool> IsOursAsync(CancellationToken stop)
    {
        var lease = new LeaseWork(Job, owner, LeaseLength);
        return await writer.RunAsync(lease, stop) is Done && lease.IsTaken;
    }

    private async ValueTask<Retained> ApplyAsync(RetentionRule rule, CancellationToken stop)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var (applied, held) = (0L, 0L);
        DataValue[]? behind = null;
        while (await FindAsync(rule, now, behind, stop) is { Count: > 0 } keys)
        {
            var work = new RetentionWork(rule, keys, now);
            if (await writer.RunAsync(work, stop) is not Done || !await IsOursAsync(stop))
                break;
            (applied, held, behind) = (applied + work.Applied, held + work.Held, keys[^1]);
        }
        return new($"{rule.Planned}", applied, held);
    }

    private async ValueTask<List<DataValue[]>> FindAsync(RetentionRule rule, DateTime now, DataValue[]? behind, CancellationToken stop)
    {
        if ((readers.TryRent() ?? await readers.RentAsync(stop)) is not { } connection)
            return [];
        try
        {
            return rule.Find(connection, now, AtOnce, behind);
        }
        catch (SqliteFailure)
        {
            // What could not be found now is found the next time.
            return [];
        }
        finally
        {
            readers.Return(connection);
        }
    }

    private async ValueTask<Retained> DropEntriesAsync(Period kept, CancellationToken stop)
    {
        var (end, applied) = (kept.Before(time.GetUtcNow().UtcDateTime), 0L);
        while (true)
        {
            var work = new AuditEndWork(end);
            if (await writer.RunAsync(work, stop) is not Done || work.Applied == 0)
                return new($"entries of the audit log are kept for {kept}", applied, 0);
            applied += work.Applied;
        }
    }
}
