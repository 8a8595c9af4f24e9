using System.Collections.Frozen;

namespace Setout.Sections.Security;

/// <summary>What stands in the cells of a table of roles.</summary>
internal static class GrantWords
{
    private const int LongestGrant = 60;

    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
        [
            "", "-", "–", "—", "✓", "✔", "✔️", "✅", "x", "✗", "✘", "❌", "✖", "○", "◯", "×", "●", "yes", "no", "y", "n", "true", "false", "all", "none", "full", "any", "own", "read", "write", "create", "update", "edit", "delete",
            "view", "list", "manage", "admin", "allow", "allowed", "deny", "denied", "limited", "self", "public", "only", "assigned", "team", "r", "w", "rw", "c", "u", "d", "cr", "ru", "crud", "cru", "rud", "get", "post", "put",
            "patch", "partial", "n/a", "never", "always", "approve", "cancel", "access", "forbidden", "granted", "execute", "export", "some", "owned", "masked", "hidden", "last",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a cell grants or refuses: <c>read own</c>, a tick, a dash.</summary>
    public static bool IsGrant(string cell)
    {
        var text = cell.AsSpan().Trim();
        if (text.Length > LongestGrant)
            return false;
        var end = text.IndexOfAny(" ,(/+:");
        var word = (end <= 0 ? text : text[..end]).TrimEnd(".*");
        return Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }
}
