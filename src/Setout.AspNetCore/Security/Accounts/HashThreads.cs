using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace Setout.AspNetCore.Security.Accounts;

/// <summary>
/// Threads of their own for hashing passwords, half as many as there are cores. They yield to all others: what is hashed can wait,
/// and what reads a row cannot.
/// </summary>
internal sealed partial class HashThreads : IDisposable
{
    public static readonly int Count = Math.Max(1, Environment.ProcessorCount / 2);

    /// <summary>A third of what others get of a core that is contended for: sign-ins wait, and are not starved on a machine with much else to do.</summary>
    private const int Niceness = 5;

    private readonly BlockingCollection<Action> waiting = [];
    private int started;

    /// <summary>Does the work on one of the threads, in the order in which it is asked for.</summary>
    public async Task<T> RunAsync<T>(Func<T> work, CancellationToken cancellation)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting.Add(() => Complete(done, work, cancellation), cancellation);
        Start();
        using var given = cancellation.UnsafeRegister(_ => done.TrySetCanceled(cancellation), null);
        return await done.Task;
    }

    private static void Complete<T>(TaskCompletionSource<T> done, Func<T> work, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
            return;
        try
        {
            done.TrySetResult(work());
        }
        catch (Exception failure)
        {
            done.TrySetException(failure);
        }
    }

    // At the first hash: most runs of a design hash nothing.
    private void Start()
    {
        if (Interlocked.Exchange(ref started, 1) != 0)
            return;
        for (var number = 0; number < Count; number++)
            new Thread(Work) { IsBackground = true, Name = "Setout hash", Priority = ThreadPriority.BelowNormal }.Start();
    }

    private void Work()
    {
        if (OperatingSystem.IsLinux())
            _ = SetPriority(0, 0, Niceness);
        foreach (var next in waiting.GetConsumingEnumerable())
            next();
    }

    // Linux has no priorities for threads of the usual kind, so that .NET sets none there; it does have niceness, of the calling thread alone.
    [LibraryImport("libc", EntryPoint = "setpriority")]
    private static partial int SetPriority(int which, uint who, int niceness);

    public void Dispose() => waiting.CompleteAdding();
}
