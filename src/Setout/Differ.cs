using Setout.Planning;
using Setout.Sections.Security.Differences;

namespace Setout;

/// <summary>Two plans in, what changed between them out.</summary>
public static class Differ
{
    /// <summary>What changed for whom, in the order of the newer document; what is gone comes last.</summary>
    /// <param name="before">The former revision.</param>
    /// <param name="after">The newer one.</param>
    /// <param name="role">Whom it is told for: a role, <see cref="PlannedGrant.Everybody"/> or <see cref="PlannedGrant.SignedIn"/>; null for all.</param>
    public static EquatableArray<Difference> Compare(Plan before, Plan after, string? role = null)
    {
        var roles = role is null ? ComparedRoles.Of(before, after) : new ComparedRoles([role]);
        return
        [
            .. CallDifferences.Of(before, after, roles),
            .. FieldDifferences.Of(before, after, roles),
            .. ProtectionDifferences.Of(before, after),
            .. DoorDifferences.Of(before, after),
        ];
    }
}
