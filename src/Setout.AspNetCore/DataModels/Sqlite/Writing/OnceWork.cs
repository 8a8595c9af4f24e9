using Setout.AspNetCore.DataModels.Writes;

namespace Setout.AspNetCore.DataModels.Sqlite.Writing;

/// <summary>A write that may carry an idempotency key.</summary>
internal abstract class OnceWork(IdempotencyEntry? once) : WriteWork
{
    public sealed override WriteOutcome Run(WriteContext context)
    {
        if (once is null)
            return Write(context);
        if (StoredReplies.Find(once, context) is { } known)
            return known;
        var outcome = Write(context);
        if (outcome is not Done done)
            return outcome;
        var reply = once.Reply(done);
        StoredReplies.Keep(once, reply, context);
        return done with { Reply = reply };
    }

    protected abstract WriteOutcome Write(WriteContext context);
}

/// <summary>An insert.</summary>
internal sealed class InsertWork(Insertion insertion, DataValue[] path, RowValues values, IdempotencyEntry? once) : OnceWork(once)
{
    protected override WriteOutcome Write(WriteContext context) => insertion.Run(context, path, values);
}

/// <summary>A replace or a merge.</summary>
internal sealed class ChangeWork(Change change, DataValue[] path, RowValues values, WriteOptions options) : OnceWork(options.Once)
{
    protected override WriteOutcome Write(WriteContext context) => change.Run(context, path, values, options.Versions);
}

/// <summary>A delete.</summary>
internal sealed class RemovalWork(Removal removal, DataValue[] path, WriteOptions options) : OnceWork(options.Once)
{
    protected override WriteOutcome Write(WriteContext context) => removal.Run(context, path, options.Versions);
}

/// <summary>A transition.</summary>
internal sealed class TransitionWork(Transition transition, DataValue[] path, RowValues? values, WriteOptions options) : OnceWork(options.Once)
{
    protected override WriteOutcome Write(WriteContext context) => transition.Run(context, path, values, options.Versions);
}
