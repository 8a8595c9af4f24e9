using System.Collections.Concurrent;

namespace Setout.AspNetCore.Security.Authorization;

/// <summary>Something for each set of roles: made when the first caller with these comes, and kept.</summary>
internal sealed class ByRoles<T>(Func<RoleSet, T> make)
{
    // Roles in lists can be put together in many ways; who makes them up only makes themselves wait.
    private const int Kept = 256;

    private readonly ConcurrentDictionary<RoleSet, T> made = new();

    public T Of(RoleSet roles)
    {
        if (made.TryGetValue(roles, out var known))
            return known;
        if (made.Count >= Kept)
            made.Clear();
        return made[roles] = make(roles);
    }
}
