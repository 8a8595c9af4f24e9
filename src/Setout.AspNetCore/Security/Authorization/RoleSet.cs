using Setout.Planning;

namespace Setout.AspNetCore.Security.Authorization;

/// <summary>The roles of a caller, as a bit for each that the plan names; a further one says that the caller is signed in.</summary>
internal readonly record struct RoleSet(ulong Bits)
{
    private const int SignedInBit = 63;

    /// <summary>Of somebody who is signed in and has no role.</summary>
    public static RoleSet SignedIn { get; } = new(1UL << SignedInBit);

    /// <summary>These roles and another one; as it is where the plan does not name it.</summary>
    public RoleSet With(PlannedRoles? roles, string name)
    {
        var at = roles?.Find(name) is { } known ? IndexOf(roles, known) : -1;
        return at < 0 ? this : new(Bits | 1UL << at);
    }

    /// <summary>Whether a grant is for a caller with these roles.</summary>
    public bool Has(PlannedRoles? roles, string role) => role switch
    {
        PlannedGrant.Everybody => true,
        PlannedGrant.SignedIn => (Bits & SignedIn.Bits) != 0,
        _ => IndexOf(roles, role) is >= 0 and var at && (Bits & 1UL << at) != 0,
    };

    /// <summary>Of a name as the plan spells it: grants do, and this is asked for each request.</summary>
    private static int IndexOf(PlannedRoles? roles, string known)
    {
        for (var at = 0; at < roles?.All.Count && at < SignedInBit; at++)
            if (roles.All[at] == known)
                return at;
        return -1;
    }
}
