using System.Collections.Concurrent;

namespace Setout.AspNetCore.Security.Accounts;

/// <summary>
/// Attempts to sign in that failed, by what was given as the identifier, whether there is such an account or not. After five in
/// a row each further one makes the identifier wait, twice as long each time, up to a quarter of an hour.
/// </summary>
internal sealed class FailedAttempts(TimeProvider time)
{
    private const int Free = 5;
    private const int MostKept = 10_000;
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<string, Attempts> known = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How long an identifier has yet to wait; zero if it need not.</summary>
    public TimeSpan WaitOf(string identifier)
    {
        if (!known.TryGetValue(identifier, out var attempts))
            return TimeSpan.Zero;
        var left = attempts.Until - time.GetUtcNow();
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    public void Failed(string identifier)
    {
        if (known.Count >= MostKept)
            Forget();
        var now = time.GetUtcNow();
        known.AddOrUpdate(identifier, _ => new(1, now, now), (_, before) =>
        {
            var count = now - before.Last > Longest ? 1 : before.Count + 1;
            return new(count, now, now + WaitAfter(count));
        });
    }

    public void Succeeded(string identifier) => known.TryRemove(identifier, out _);

    private static TimeSpan WaitAfter(int count) =>
        count < Free ? TimeSpan.Zero : TimeSpan.FromTicks(Math.Min(Longest.Ticks, First.Ticks << Math.Min(count - Free, 20)));

    /// <summary>Those that are over; where that is not enough, the oldest half.</summary>
    private void Forget()
    {
        var now = time.GetUtcNow();
        foreach (var (identifier, attempts) in known)
            if (now - attempts.Last > Longest)
                known.TryRemove(identifier, out _);
        if (known.Count < MostKept)
            return;
        foreach (var (identifier, _) in known.OrderBy(pair => pair.Value.Last).Take(MostKept / 2))
            known.TryRemove(identifier, out _);
    }

    private readonly record struct Attempts(int Count, DateTimeOffset Last, DateTimeOffset Until);
}
