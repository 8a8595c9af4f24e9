namespace Setout.AspNetCore.DataModels.Sqlite.Writing;

/// <summary>Writes that wait for the writing thread, in the order in which they came.</summary>
internal sealed class WriteQueue(int limit)
{
    private readonly object gate = new();
    private List<WriteWork> waiting = [];
    private bool isClosed;

    /// <summary>False where too many wait already, or the store is closing.</summary>
    public bool TryAdd(WriteWork work)
    {
        lock (gate)
        {
            if (isClosed || waiting.Count >= limit)
                return false;
            waiting.Add(work);
            if (waiting.Count == 1)
                Monitor.Pulse(gate);
            return true;
        }
    }

    /// <summary>Blocks the writing thread until there is something, then takes all of it; null once closed and empty.</summary>
    public List<WriteWork>? TakeAll(List<WriteWork> emptied)
    {
        lock (gate)
        {
            while (waiting.Count == 0)
            {
                if (isClosed)
                    return null;
                Monitor.Wait(gate);
            }
            (var taken, waiting) = (waiting, emptied);
            return taken;
        }
    }

    /// <summary>What waits is still done; nothing more is taken.</summary>
    public void Close()
    {
        lock (gate)
        {
            isClosed = true;
            Monitor.Pulse(gate);
        }
    }
}
