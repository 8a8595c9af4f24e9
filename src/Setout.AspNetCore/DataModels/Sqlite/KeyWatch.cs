using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.AspNetCore.DataModels.Sqlite.Schema;
using Setout.AspNetCore.DataModels.Sqlite.Writing;
using Setout.AspNetCore.DataModels.Writes;
using Setout.AspNetCore.Security.DataProtection;

namespace Setout.AspNetCore.DataModels.Sqlite;

/// <summary>
/// Looks for new keys beside a database that is being served, takes them into use, and has what former keys encrypted written anew,
/// until no row needs them.
/// </summary>
internal sealed class KeyWatch : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly DataKeys keys;
    private readonly StoredEntity[] entities;
    private readonly WritingThread writer;
    private readonly CancellationTokenSource stop = new();
    private readonly Task work;

    public KeyWatch(DataKeys keys, StoredPlan plan, WritingThread writer)
    {
        this.keys = keys;
        this.writer = writer;
        entities = [.. plan.Entities.Where(entity => Array.Exists(entity.Columns, column => column.Seal is not null))];
        work = Task.Run(WorkAsync);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await work;
        stop.Dispose();
    }

    private async Task WorkAsync()
    {
        try
        {
            await ReEncryptAsync();
            using var timer = new PeriodicTimer(Interval);
            while (await timer.WaitForNextTickAsync(stop.Token))
                if (keys.Newer() is { } ring && await RunAsync(connection => StoredKeys.Record(connection, ring)) is Done)
                {
                    keys.Take(ring);
                    // Another process may be through already: what this one wrote with the former key until now came behind it.
                    await RunAsync(ReEncryption.Restart);
                    await ReEncryptAsync();
                }
        }
        catch (OperationCanceledException)
        {
        }
    }

    private async Task ReEncryptAsync()
    {
        // What cannot be written now is tried again at the next start.
        for (var isMore = true; isMore;)
            if (await RunAsync(connection => isMore = ReEncryption.Step(connection, entities, keys.Ring.Active.Id)) is not Done)
                return;
    }

    private async ValueTask<WriteOutcome> RunAsync(Action<Connection> change) => await writer.RunAsync(new Accounts.SessionWork(change) { Deed = Auditing.Deed.Upkeep }, stop.Token);
}
