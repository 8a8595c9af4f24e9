using Setout.AspNetCore.DataModels.Sqlite.Auditing;
using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.AspNetCore.DataModels.Writes;
using Setout.AspNetCore.Security.Auditing;

namespace Setout.AspNetCore.DataModels.Sqlite.Writing;

/// <summary>The one thread that writes. While it waits for the medium, the next batch gathers.</summary>
internal sealed class WritingThread : IAsyncDisposable
{
    /// <summary>Pages in the log after which it is moved into the database, between two batches.</summary>
    private const int CheckpointFrames = 2000;

    private readonly Connection connection;
    private readonly WriteQueue queue;
    private readonly WriteBatch batch;
    private readonly bool isAudited;
    private int checkpointed;
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public WritingThread(Connection connection, StoreOptions options, AuditLog? audit)
    {
        isAudited = audit is not null;
        this.connection = connection;
        queue = new WriteQueue(options.WaitingWrites);
        batch = new WriteBatch(new WriteContext(connection, options) { Audit = audit });
        connection.WatchLog();
        new Thread(Work) { IsBackground = true, Name = "setout writes" }.Start();
    }

    /// <summary>Why writing fails; none once a write has succeeded again.</summary>
    public StorageFault Fault => batch.Fault;

    public long Commits => batch.Commits;

    public bool IsWriting => batch.IsRunning;

    public ValueTask<WriteOutcome> RunAsync(WriteWork work, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
            return ValueTask.FromCanceled<WriteOutcome>(cancellation);
        if (isAudited && ReferenceEquals(work.Deed, Deed.Unknown))
            work.Deed = AuditedRequest.Deed;
        work.GiveUpWith(cancellation);
        return queue.TryAdd(work) ? work.Task : new(new Faulted(StorageFault.Overloaded));
    }

    /// <summary>Finishes what waits, empties the log into the database, and closes.</summary>
    public async ValueTask DisposeAsync()
    {
        queue.Close();
        await ended.Task;
    }

    private void Work()
    {
        var works = new List<WriteWork>();
        while (true)
        {
            works.Clear();
            if (queue.TakeAll(works) is not { } taken)
                break;
            batch.Run(taken);
            works = taken;
            CheckpointIfLong();
        }
        connection.Checkpoint(truncate: true);
        connection.Dispose();
        ended.SetResult();
    }

    // While readers keep the log from starting over it grows on; moving it at each batch would then cost more than the batch.
    private void CheckpointIfLong()
    {
        var frames = connection.FramesInLog;
        if (frames < checkpointed)
            checkpointed = 0;
        if (frames - checkpointed < CheckpointFrames)
            return;
        connection.Checkpoint(truncate: false);
        checkpointed = frames;
    }
}
