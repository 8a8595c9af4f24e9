using Setout.Planning;

namespace Setout.Sections.Security.Planning.Callers;

/// <summary>From what is said of signing keys to when they are rotated.</summary>
internal static class SigningKeyPlanner
{
    /// <summary>The accounts, with what is said of their keys, or what was concluded.</summary>
    public static PlannedAccounts? Apply(PlannedAccounts? accounts, Written<int>? days) =>
        accounts is null ? null
        : days is { } stated ? accounts with { SigningKeyDays = stated.Value, SigningKeyOrigin = stated.Span }
        : accounts with { Inferences = [.. accounts.Inferences, new($"keys that sign tokens are rotated every {accounts.SigningKeyDays} days", "nothing is said of their age", default)] };
}
