using System.Buffers;
using Setout.Planning;

namespace Setout.Sections.Security.Planning;

/// <summary>The roles that several words name: <c>Only admins and managers</c>.</summary>
internal static class RolePhrase
{
    private static readonly SearchValues<char> NameLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 -_");

    private static readonly string[] Beginnings = ["only ", "all ", "any ", "the ", "a ", "an ", "each ", "every "];

    /// <summary>As the plan spells them, or <see cref="PlannedGrant.SignedIn"/>, <see cref="PlannedGrant.Everybody"/>; none where one of the words is no role.</summary>
    /// <param name="text">The words.</param>
    /// <param name="roles">The roles that are known.</param>
    /// <param name="mayBeNew">Whether a word stands where nothing but a role does.</param>
    public static List<string> Read(string text, RoleWords roles, bool mayBeNew = false)
    {
        var bare = RoleReach.Normal(text.Trim());
        foreach (var beginning in Beginnings)
            if (bare.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
                bare = bare[beginning.Length..];
        var found = new List<string>();
        foreach (var part in bare.Split([",", "/", " and ", " or ", "&", "(", ")"], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var name = part.EndsWith(" role", StringComparison.OrdinalIgnoreCase) ? part[..^5] : part.EndsWith(" users", StringComparison.OrdinalIgnoreCase) && RoleWords.IsUsual(part[..^6]) ? part[..^6] : part;
            if (roles.Who(name) is { } who)
                found.AddRange(roles.Reach(part, who));
            else if (RoleWords.IsUsual(name))
                found.AddRange(roles.Reach(part, roles.Add(Names.Singular(name.TrimEnd('+').ToLowerInvariant()))));
            else if (mayBeNew && !RoleWords.IsOneself(name) && name.Split(' ').Length <= 2 && !name.AsSpan().ContainsAnyExcept(NameLetters))
                found.Add(roles.Add(Names.Singular(name.ToLowerInvariant())));
            else
                return [];
        }
        return found;
    }
}
