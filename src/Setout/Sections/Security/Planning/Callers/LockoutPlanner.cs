using Setout.Planning;
using Setout.Sections.Security.Callers;

namespace Setout.Sections.Security.Planning.Callers;

/// <summary>From what is said of wrong passwords to what they bring about.</summary>
internal static class LockoutPlanner
{
    /// <summary>The accounts, with what is said, or what was concluded.</summary>
    public static PlannedAccounts? Apply(PlannedAccounts? accounts, StatedLockout? stated)
    {
        if (accounts is null)
            return null;
        var lockout = stated is null ? accounts.Lockout : accounts.Lockout with
        {
            Attempts = stated.Attempts > 0 ? stated.Attempts : accounts.Lockout.Attempts,
            Seconds = stated.Seconds,
            Origin = stated.Origin,
        };
        return accounts with { Lockout = lockout, Inferences = [.. accounts.Inferences, .. Inferences(lockout, stated)] };
    }

    private static IEnumerable<Inference> Inferences(PlannedLockout lockout, StatedLockout? stated)
    {
        if (stated is not { Attempts: > 0, Seconds: > 0 })
            yield return new(lockout.ToString(), stated is null ? "nothing is said of a lock-out" : stated.Attempts > 0 ? "it is not said for how long" : "it is not said after how many", lockout.Origin);
    }
}
