namespace Setout.AspNetCore.Security.Accounts;

/// <summary>
/// Attempts at a password that failed, by the account, or by what was given as the identifier where there is none. After five in a
/// row each further one makes it wait, twice as long each time, up to a quarter of an hour. Attempts under way count as much as those
/// that failed, up to a bound that people who sign in from several places at once do not reach.
/// </summary>
internal sealed class FailedAttempts(TimeProvider time)
{
    private const int Free = 5;
    private const int MostAtOnce = 16;
    private const int MostKept = 10_000;
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    private readonly Dictionary<string, Attempts> known = new(StringComparer.Ordinal);
    private readonly Lock door = new();

    /// <summary>Begins an attempt, to be ended by <see cref="End"/>; or says how long to wait: then none has begun.</summary>
    public TimeSpan Begin(string at)
    {
        lock (door)
        {
            if (known.Count >= MostKept)
                MakeRoom();
            var now = time.GetUtcNow();
            var attempts = known.GetValueOrDefault(at);
            if (attempts.Until > now)
                return attempts.Until - now;
            // Once it has waited, one at a time: the others learn how that one ended.
            if (attempts.UnderWay >= (attempts.Failed >= Free ? 1 : MostAtOnce))
                return First;
            known[at] = attempts with { UnderWay = attempts.UnderWay + 1, Last = now };
            return TimeSpan.Zero;
        }
    }

    /// <summary>Ends an attempt.</summary>
    /// <param name="at">As in <see cref="Begin"/>.</param>
    /// <param name="isRight">Whether the password was right; null where that was not found out.</param>
    public void End(string at, bool? isRight)
    {
        lock (door)
        {
            var (now, attempts) = (time.GetUtcNow(), known.GetValueOrDefault(at));
            var underWay = Math.Max(0, attempts.UnderWay - 1);
            var failed = isRight switch { true => 0, false => attempts.Failed + 1, null => attempts.Failed };
            if (failed == 0 && underWay == 0)
                known.Remove(at);
            else
                known[at] = new(failed, underWay, now, isRight == false ? now + WaitAfter(failed) : isRight == true ? default : attempts.Until);
        }
    }

    /// <summary>Forgets what failed.</summary>
    public void Forget(string at)
    {
        lock (door)
            known.Remove(at);
    }

    private static TimeSpan WaitAfter(int count) =>
        count < Free ? TimeSpan.Zero : TimeSpan.FromTicks(Math.Min(Longest.Ticks, First.Ticks << Math.Min(count - Free, 20)));

    /// <summary>Drops those that are over; where that is not enough, the oldest half.</summary>
    private void MakeRoom()
    {
        var now = time.GetUtcNow();
        foreach (var (at, attempts) in known.ToList())
            if (attempts.UnderWay == 0 && now - attempts.Last > Longest)
                known.Remove(at);
        if (known.Count < MostKept)
            return;
        foreach (var (at, _) in known.OrderBy(pair => pair.Value.Last).Take(MostKept / 2).ToList())
            known.Remove(at);
    }

    private readonly record struct Attempts(int Failed, int UnderWay, DateTimeOffset Last, DateTimeOffset Until);
}
