using System.Threading.Tasks.Sources;
using Setout.AspNetCore.DataModels.Sqlite.Auditing;
using Setout.AspNetCore.DataModels.Writes;

namespace Setout.AspNetCore.DataModels.Sqlite.Writing;

/// <summary>
/// A write that waits for the writing thread. It may be given up while it waits; once begun it runs to its end, and whoever
/// waits learns that.
/// </summary>
internal abstract class WriteWork : IValueTaskSource<WriteOutcome>
{
    private const int Waiting = 0;
    private const int Begun = 1;
    private const int Ended = 2;

    private ManualResetValueTaskSourceCore<WriteOutcome> source = new() { RunContinuationsAsynchronously = true };
    private CancellationTokenRegistration registration;
    private int state;

    /// <summary>On whose behalf, where there is an audit log.</summary>
    public Deed Deed { get; set; } = Deed.Unknown;

    public ValueTask<WriteOutcome> Task => new(this, source.Version);

    /// <summary>Does it, inside a savepoint. May run again if the transaction is rolled back as a whole.</summary>
    public abstract WriteOutcome Run(WriteContext context);

    public void GiveUpWith(CancellationToken cancellation)
    {
        if (cancellation.CanBeCanceled)
            registration = cancellation.UnsafeRegister(static (work, token) => ((WriteWork)work!).GiveUp(token), this);
    }

    /// <summary>False where it was given up.</summary>
    public bool TryBegin() => Interlocked.CompareExchange(ref state, Begun, Waiting) == Waiting;

    public void Complete(WriteOutcome outcome)
    {
        if (TryEnd())
            source.SetResult(outcome);
    }

    public void Fail(Exception fault)
    {
        if (TryEnd())
            source.SetException(fault);
    }

    WriteOutcome IValueTaskSource<WriteOutcome>.GetResult(short token) => source.GetResult(token);

    ValueTaskSourceStatus IValueTaskSource<WriteOutcome>.GetStatus(short token) => source.GetStatus(token);

    void IValueTaskSource<WriteOutcome>.OnCompleted(
        Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        source.OnCompleted(continuation, state, token, flags);

    private void GiveUp(CancellationToken cancellation)
    {
        if (Interlocked.CompareExchange(ref state, Ended, Waiting) == Waiting)
            source.SetException(new OperationCanceledException(cancellation));
    }

    private bool TryEnd()
    {
        if (Interlocked.CompareExchange(ref state, Ended, Begun) != Begun)
            return false;
        registration.Unregister();
        return true;
    }
}
