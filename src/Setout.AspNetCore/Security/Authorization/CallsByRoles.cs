using System.Collections.Concurrent;

namespace Setout.AspNetCore.Security.Authorization;

/// <summary>The calls of one endpoint, for each set of roles: compiled when the first caller with these comes.</summary>
internal sealed class CallsByRoles(Func<RoleSet, Func<Exchange, Call>> compile)
{
    private const int Kept = 256;

    private readonly ConcurrentDictionary<RoleSet, Func<Exchange, Call>> calls = new();

    public Func<Exchange, Call> Of(RoleSet roles)
    {
        if (calls.TryGetValue(roles, out var known))
            return known;
        if (calls.Count >= Kept)
            calls.Clear();
        return calls[roles] = compile(roles);
    }
}
