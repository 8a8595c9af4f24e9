using System.Collections.Concurrent;
using Setout.Planning;

namespace Setout.AspNetCore.Security.Door;

/// <summary>What a meter says of one request.</summary>
/// <param name="Remaining">How many more may come at once; negative where this one may not.</param>
/// <param name="Reset">Until all may come again; of a refused one until it may.</param>
internal readonly record struct RateVerdict(int Remaining, TimeSpan Reset);

/// <summary>
/// Counts requests against one limit: as many at once as the limit has, given back evenly over its window. Kept for each caller is one
/// instant, when all is given back (GCRA); once it is past, nothing needs to be kept.
/// </summary>
internal sealed class RateMeter(PlannedRateLimit limit, TimeProvider time)
{
    /// <summary>Callers that are told apart at a time; further ones are counted together.</summary>
    private const int MostCallers = 100_000;

    private readonly ConcurrentDictionary<RateCaller, long> full = new();
    private readonly long step = Math.Max(1, limit.Seconds * TimeSpan.TicksPerSecond / limit.Requests);
    private int callers;
    private long swept;

    public PlannedRateLimit Limit => limit;

    public RateVerdict Count(RateCaller caller)
    {
        var now = time.GetUtcNow().UtcTicks;
        while (true)
        {
            var isKnown = full.TryGetValue(caller, out var seen);
            if (!isKnown && Volatile.Read(ref callers) >= MostCallers && caller != RateCaller.Others && !Sweep(now))
            {
                caller = RateCaller.Others;
                continue;
            }
            var next = Math.Max(seen, now) + step;
            var wait = next - step * limit.Burst - now;
            if (wait > 0)
                return new(-1, TimeSpan.FromTicks(wait));
            if (isKnown ? full.TryUpdate(caller, next, seen) : Add(caller, next))
                return new((int)(-wait / step), TimeSpan.FromTicks(next - now));
        }
    }

    private bool Add(RateCaller caller, long next)
    {
        if (!full.TryAdd(caller, next))
            return false;
        Interlocked.Increment(ref callers);
        return true;
    }

    /// <summary>Forgets whom everything is given back to; at most once a second, so that a flood of addresses costs no more. True where there is room.</summary>
    private bool Sweep(long now)
    {
        var before = Volatile.Read(ref swept);
        if (now - before >= TimeSpan.TicksPerSecond && Interlocked.CompareExchange(ref swept, now, before) == before)
            foreach (var entry in full)
                if (entry.Value <= now && full.TryRemove(entry))
                    Interlocked.Decrement(ref callers);
        return Volatile.Read(ref callers) < MostCallers;
    }
}
