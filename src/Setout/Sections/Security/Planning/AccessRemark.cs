using Setout.Planning;

namespace Setout.Sections.Security.Planning;

/// <summary>Reads who may call an endpoint from a remark at it: <c>admin only</c>, <c>owner or admin</c>, <c>Required (JWT, Admin role)</c>.</summary>
internal static class AccessRemark
{
    private static readonly string[] Links = [",", "/", "|", ";", "(", ")", " or ", " and ", " und ", " oder ", " ou ", " e ", "、", "，", "；", "（", "）", "+ ", " & "];

    private static readonly HashSet<string> Endings = new(StringComparer.Ordinal) { "only", "role", "roles", "access", "required", "user", "users", "permission", "permissions", "needed" };

    /// <summary>What the remarks of one endpoint say together: for each role whether only with what is its own. Null where nothing is understood.</summary>
    public static List<(string Role, bool IsOwn, SourceSpan Origin)>? Read(EquatableArray<Written<string>> remarks, RoleWords words)
    {
        var found = new List<(string Role, bool IsOwn, SourceSpan Origin)>();
        foreach (var remark in remarks)
            foreach (var part in Parts(remark.Value))
            {
                var bare = Bare(part);
                if (RoleWords.IsOneself(bare) || RoleWords.IsOneself(part))
                    found.Add((PlannedGrant.SignedIn, true, remark.Span));
                else if ((words.Who(bare.Length > 0 ? bare : part) ?? words.Who(part)) is { } who)
                    found.AddRange(words.Reach(part, who).Select(role => (role, false, remark.Span)));
            }
        if (found.Count == 0)
            return null;
        // Whoever names a role, or an owner, means it; that a token is needed then goes without saying.
        var narrow = found.FindAll(each => each.IsOwn || each.Role is not (PlannedGrant.SignedIn or PlannedGrant.Everybody));
        if (narrow.Count > 0)
            return narrow;
        return found.Exists(each => each.Role == PlannedGrant.Everybody) && !found.Exists(each => each.Role == PlannedGrant.SignedIn)
            ? [found[0]]
            : [found.Find(each => each.Role == PlannedGrant.SignedIn)];
    }

    /// <summary>Whether one of the remarks says that not everybody may.</summary>
    public static bool NeedsCaller(EquatableArray<Written<string>> remarks) =>
        !remarks.IsEmpty && Read(remarks, RoleWords.OfRemarks(remarks)) is { } found && found[0].Role != PlannedGrant.Everybody;

    /// <summary>The roles that a remark names by saying <c>only</c> or <c>role</c> behind them.</summary>
    public static IEnumerable<string> Named(string remark)
    {
        var saysSo = remark.Contains("only", StringComparison.OrdinalIgnoreCase) || remark.Contains("role", StringComparison.OrdinalIgnoreCase);
        foreach (var part in Parts(remark))
        {
            var bare = Bare(part);
            if (bare.Length > 0 && bare.AsSpan().IndexOfAnyExceptInRange('A', 'z') < 0 && (saysSo && bare != part || RoleWords.IsUsual(bare)) && !IsGeneric(bare))
                yield return bare;
        }
    }

    private static bool IsGeneric(string word) => Names.Key(word) is "development" or "read" or "write" or "internal" or "service" or "event" or "events" or "dev" or "local" or "system" or "members";

    private static IEnumerable<string> Parts(string remark) =>
        RoleReach.Normal(remark).Replace("Roles:", "", StringComparison.OrdinalIgnoreCase).Replace("Role:", "", StringComparison.OrdinalIgnoreCase)
            .Split(Links, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(part => part.Length > 0);

    /// <summary>Without <c>only</c>, <c>role</c> and the like.</summary>
    private static string Bare(string part)
    {
        var words = part.TrimEnd('+').Split([' ', '`', '*', ':', '\''], StringSplitOptions.RemoveEmptyEntries).ToList();
        while (words.Count > 0 && Endings.Contains(words[^1].ToLowerInvariant()))
            words.RemoveAt(words.Count - 1);
        while (words.Count > 1 && words[0].ToLowerInvariant() is "is" or "are" or "requires" or "require" or "only" or "for" or "role" or "any" or "must" or "be" or "authenticated" or "the")
            words.RemoveAt(0);
        return string.Join(' ', words);
    }
}
