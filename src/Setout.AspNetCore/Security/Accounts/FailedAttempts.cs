using Setout.Planning;

namespace Setout.AspNetCore.Security.Accounts;

/// <summary>
/// Attempts at a password that failed, by the account, or by what was given as the identifier where there is none. After some in a row
/// each further one makes it wait, as the design says, else twice as long each time. Attempts under way count as much as those that
/// failed, up to a bound that people who sign in from several places at once do not reach.
/// </summary>
internal sealed class FailedAttempts(PlannedLockout lockout, TimeProvider time)
{
    private const int MostAtOnce = 16;
    private const int MostKept = 10_000;
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);

    // What was written of an attempt stands in its row by then.
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);

    private readonly TimeSpan longest = TimeSpan.FromSeconds(lockout.Seconds > 0 ? lockout.Seconds : PlannedLockout.LongestWait);
    private readonly Dictionary<string, Attempts> known = new(StringComparer.Ordinal);
    private readonly Lock door = new();

    /// <summary>How many are remembered.</summary>
    public int Count
    {
        get
        {
            lock (door)
                return known.Count;
        }
    }

    /// <summary>Begins an attempt, to be ended by <see cref="End"/>; or says how long to wait: then none has begun.</summary>
    /// <param name="at">What it is counted by.</param>
    /// <param name="kept">What the row of the account says of those before; null where it says nothing of them.</param>
    public TimeSpan Begin(string at, Failures? kept = null)
    {
        lock (door)
        {
            if (known.Count >= MostKept)
                MakeRoom();
            var now = time.GetUtcNow();
            var attempts = kept is { } row ? Settle(known.GetValueOrDefault(at), row, now) : known.GetValueOrDefault(at);
            if (attempts.Until > now)
                return attempts.Until - now;
            if (lockout.Seconds > 0 && attempts.Failed >= lockout.Attempts)
                attempts = attempts with { Failed = 0 };
            // Once it has waited, one at a time: the others learn how that one ended.
            if (attempts.UnderWay >= (attempts.Failed >= lockout.Attempts ? 1 : Math.Min(MostAtOnce, Math.Max(lockout.Attempts, 1) * 4)))
                return First;
            known[at] = attempts with { UnderWay = attempts.UnderWay + 1, Last = now };
            return TimeSpan.Zero;
        }
    }

    /// <summary>Ends an attempt; gives what is known by then.</summary>
    /// <param name="at">As in <see cref="Begin"/>.</param>
    /// <param name="isRight">Whether the password was right; null where that was not found out.</param>
    public Failures End(string at, bool? isRight)
    {
        lock (door)
        {
            var (now, attempts) = (time.GetUtcNow(), known.GetValueOrDefault(at));
            var underWay = Math.Max(0, attempts.UnderWay - 1);
            var failed = isRight switch { true => 0, false => attempts.Failed + 1, null => attempts.Failed };
            var until = isRight switch { true => default, false => now + WaitAfter(failed), null => attempts.Until };
            if (failed == 0 && underWay == 0)
                known.Remove(at);
            else
                known[at] = new(failed, underWay, now, until);
            return new(failed, until > now ? until : null);
        }
    }

    /// <summary>Forgets what failed.</summary>
    public void Forget(string at)
    {
        lock (door)
            known.Remove(at);
    }

    /// <summary>Another process may have counted on, or somebody have lifted the lock.</summary>
    private Attempts Settle(Attempts attempts, Failures row, DateTimeOffset now)
    {
        // A lock that is over counts for nothing, and may stand in the row for a moment after the next attempt.
        if (lockout.Seconds > 0 && row.Count >= lockout.Attempts && !(row.Until > now))
            return attempts;
        if (row is { Count: 0, Until: null })
            return attempts.UnderWay == 0 && now - attempts.Last > Settling ? default : attempts;
        return attempts with { Failed = Math.Max(attempts.Failed, row.Count), Until = row.Until > attempts.Until ? row.Until.Value : attempts.Until };
    }

    private TimeSpan WaitAfter(int count) =>
        count < lockout.Attempts ? TimeSpan.Zero : lockout.Seconds > 0 ? longest : TimeSpan.FromTicks(Math.Min(longest.Ticks, First.Ticks << Math.Min(count - lockout.Attempts, 20)));

    /// <summary>Drops those that are over; where that is not enough, the oldest half.</summary>
    private void MakeRoom()
    {
        var now = time.GetUtcNow();
        foreach (var (at, attempts) in known.ToList())
            if (attempts.UnderWay == 0 && now - attempts.Last > longest)
                known.Remove(at);
        if (known.Count < MostKept)
            return;
        foreach (var (at, _) in known.OrderBy(pair => pair.Value.Last).Take(MostKept / 2).ToList())
            known.Remove(at);
    }

    private readonly record struct Attempts(int Failed, int UnderWay, DateTimeOffset Last, DateTimeOffset Until);
}

/// <summary>Wrong passwords of an account.</summary>
/// <param name="Count">How many in a row.</param>
/// <param name="Until">Until when it has to wait; null for not at all.</param>
internal readonly record struct Failures(int Count, DateTimeOffset? Until);
