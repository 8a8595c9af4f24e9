using System.Text;
using Setout.AspNetCore.DataModels;

namespace Setout.AspNetCore.Security.Accounts;

/// <summary>
/// Lets few passwords be hashed at a time, since each takes 19 MiB and ten milliseconds of a core: a flood of sign-ins waits
/// here, and the rest of the system goes on.
/// </summary>
internal sealed class HashGate : IDisposable
{
    /// <summary>How many may wait.</summary>
    public const int MostWaiting = 200;

    /// <summary>How many of them may come from one address: one cannot keep all others out.</summary>
    public const int MostFromOne = 100;

    private readonly HashThreads threads = new();
    private readonly Dictionary<string, int> waitingFrom = new(StringComparer.Ordinal);
    private int waiting;

    /// <summary>The hash of a password; null where too many wait for theirs.</summary>
    public ValueTask<string?> HashAsync(DataValue password, string from, CancellationToken cancellation)
    {
        var bytes = Encoding.UTF8.GetBytes(password.ToString());
        return RunAsync(() => PasswordHash.Make(bytes), from, cancellation);
    }

    /// <summary>Does the work apart from the threads that serve requests; null where too many wait already.</summary>
    /// <param name="work">What is done.</param>
    /// <param name="from">The address that asks for it.</param>
    /// <param name="cancellation">Gives up.</param>
    public async ValueTask<T?> RunAsync<T>(Func<T> work, string from, CancellationToken cancellation)
        where T : class
    {
        if (!TryEnter(from))
            return null;
        try
        {
            return await threads.RunAsync(work, cancellation);
        }
        finally
        {
            Leave(from);
        }
    }

    private bool TryEnter(string from)
    {
        lock (waitingFrom)
        {
            var own = waitingFrom.GetValueOrDefault(from);
            if (waiting >= MostWaiting || own >= MostFromOne)
                return false;
            waiting++;
            waitingFrom[from] = own + 1;
            return true;
        }
    }

    private void Leave(string from)
    {
        lock (waitingFrom)
        {
            waiting--;
            if (waitingFrom[from] == 1)
                waitingFrom.Remove(from);
            else
                waitingFrom[from]--;
        }
    }

    public void Dispose() => threads.Dispose();
}
