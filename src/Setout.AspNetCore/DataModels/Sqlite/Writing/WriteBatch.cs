using Setout.AspNetCore.DataModels.Sqlite.Auditing;
using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.AspNetCore.DataModels.Writes;

namespace Setout.AspNetCore.DataModels.Sqlite.Writing;

/// <summary>
/// Group commit: writes that came together share a transaction, and with it the one wait for the medium. Each has its own
/// savepoint, so that one that fails takes back only itself. None is answered before the commit.
/// </summary>
internal sealed class WriteBatch(WriteContext context)
{
    private readonly List<(WriteWork Work, WriteOutcome? Outcome, Exception? Bug)> finished = [];
    private volatile StorageFault fault;
    private volatile bool isRunning;
    private StorageFault met;
    private long commits;

    /// <summary>Why writing fails; none once a write has succeeded again.</summary>
    public StorageFault Fault => fault;

    /// <summary>Transactions committed.</summary>
    public long Commits => Interlocked.Read(ref commits);

    public bool IsRunning => isRunning;

    private Connection Connection => context.Connection;

    public void Run(List<WriteWork> works)
    {
        works.RemoveAll(work => !work.TryBegin());
        isRunning = works.Count > 0;
        try
        {
            if (works.Count == 0 || RunTogether(works))
                return;
            // The engine gave up the whole transaction because of one of them; alone, each shows what it does.
            foreach (var work in works)
                RunTogether([work]);
        }
        catch (Exception bug)
        {
            Transaction.Abandon(Connection);
            foreach (var work in works)
                work.Fail(bug);
        }
        finally
        {
            isRunning = false;
        }
    }

    /// <summary>False where the transaction was lost on the way and nothing is answered yet; never for a single write.</summary>
    private bool RunTogether(List<WriteWork> works)
    {
        finished.Clear();
        met = StorageFault.None;
        var hasBegun = false;
        try
        {
            Transaction.Begin(Connection);
            hasBegun = true;
            foreach (var work in works)
                RunOne(work);
            context.StopTime();
            Transaction.Commit(Connection);
            Interlocked.Increment(ref commits);
        }
        catch (SqliteFailure failure)
        {
            context.StopTime();
            Transaction.Abandon(Connection);
            if (hasBegun && works.Count > 1 && finished.Count < works.Count)
                return false;
            FailAll(works, failure.Fault);
            return true;
        }
        AnswerAll();
        return true;
    }

    private void RunOne(WriteWork work)
    {
        context.Start();
        if (context.Audit is not null)
            AuditLog.Begin(Connection);
        Transaction.Savepoint(Connection);
        try
        {
            var outcome = work.Run(context);
            if (outcome is Done)
            {
                context.Audit?.Seal(context, work.Deed);
                Transaction.Release(Connection);
            }
            else
            {
                Transaction.Undo(Connection);
            }
            finished.Add((work, outcome, null));
        }
        catch (SqliteFailure failure) when (Connection.IsInTransaction)
        {
            Undo();
            met = failure.Fault;
            finished.Add((work, new Faulted(failure.Fault), null));
        }
        catch (Exception bug) when (bug is not SqliteFailure)
        {
            Undo();
            finished.Add((work, null, bug));
        }
    }

    private void Undo()
    {
        context.StopTime();
        Transaction.Undo(Connection);
    }

    private void AnswerAll()
    {
        if (met is StorageFault.Full or StorageFault.Unavailable)
            fault = met;
        else if (finished.Exists(item => item.Outcome is Done))
            fault = StorageFault.None;
        foreach (var (work, outcome, bug) in finished)
        {
            if (bug is null)
                work.Complete(outcome!);
            else
                work.Fail(bug);
        }
    }

    private void FailAll(List<WriteWork> works, StorageFault why)
    {
        if (why is StorageFault.Full or StorageFault.Unavailable)
            fault = why;
        foreach (var work in works)
            work.Complete(new Faulted(why));
    }
}
