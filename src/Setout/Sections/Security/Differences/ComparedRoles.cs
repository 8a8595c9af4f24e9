using Setout.Planning;

namespace Setout.Sections.Security.Differences;

/// <summary>Those who can be told apart by either of two plans: anybody, whoever is signed in, each role.</summary>
internal sealed class ComparedRoles(IReadOnlyList<string> all)
{
    /// <summary>All that either of two plans tells apart.</summary>
    public static ComparedRoles Of(Plan before, Plan after) =>
        new([PlannedGrant.Everybody, PlannedGrant.SignedIn, .. (after.Roles?.All ?? []).Union(before.Roles?.All ?? [], StringComparer.Ordinal)]);

    /// <summary>
    /// What differs for whom: who differs alike is named together, and a role is not named where whoever is signed in differs alike.
    /// </summary>
    /// <param name="ofBefore">What a role had.</param>
    /// <param name="ofAfter">What it has.</param>
    public IEnumerable<(IReadOnlyList<string> Roles, T Before, T After)> Differing<T>(Func<string, T> ofBefore, Func<string, T> ofAfter)
        where T : IEquatable<T>
    {
        var changes = all.Select(role => (Role: role, Before: ofBefore(role), After: ofAfter(role))).ToList();
        return changes
            .Where((change, at) => !change.Before.Equals(change.After) && !(at > 0 && Same(change, changes[0])) && !(at > 1 && Same(change, changes[1])))
            .GroupBy(change => (change.Before, change.After))
            .Select(alike => ((IReadOnlyList<string>)[.. alike.Select(change => change.Role)], alike.Key.Before, alike.Key.After));

        static bool Same((string Role, T Before, T After) one, (string Role, T Before, T After) other) =>
            one.Before.Equals(other.Before) && one.After.Equals(other.After);
    }

    /// <summary>Roles in words.</summary>
    public static string Words(IEnumerable<string> roles) => string.Join(", ", roles.Select(PlannedGrant.WordsOf));
}
