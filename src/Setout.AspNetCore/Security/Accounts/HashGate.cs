using System.Text;
using Setout.AspNetCore.DataModels;

namespace Setout.AspNetCore.Security.Accounts;

/// <summary>
/// Lets few passwords be hashed at a time, since each takes 19 MiB and tens of milliseconds of a core: a flood of sign-ins waits
/// here, and the rest of the system goes on.
/// </summary>
internal sealed class HashGate : IDisposable
{
    private const int MostWaiting = 200;

    private readonly SemaphoreSlim free = new(Math.Max(1, Environment.ProcessorCount / 2));
    private int waiting;

    /// <summary>The hash of a password; null where too many wait for theirs.</summary>
    public ValueTask<string?> HashAsync(DataValue password, CancellationToken cancellation)
    {
        var bytes = Encoding.UTF8.GetBytes(password.ToString());
        return RunAsync(() => PasswordHash.Make(bytes), cancellation);
    }

    /// <summary>Does the work apart from the threads that serve requests; null where too many wait already.</summary>
    public async ValueTask<T?> RunAsync<T>(Func<T> work, CancellationToken cancellation)
        where T : class
    {
        if (Interlocked.Increment(ref waiting) > MostWaiting)
        {
            Interlocked.Decrement(ref waiting);
            return null;
        }
        try
        {
            await free.WaitAsync(cancellation);
            try
            {
                return await Task.Run(work, cancellation);
            }
            finally
            {
                free.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }

    public void Dispose() => free.Dispose();
}
