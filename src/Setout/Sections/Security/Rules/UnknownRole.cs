using Setout.Diagnostics;
using Setout.Types;

namespace Setout.Sections.Security.Rules;

/// <summary>
/// A role is named that the list of roles does not have.
///
/// **Why it matters.** Nobody can have a role that accounts cannot hold: what is granted to it is granted to nobody, or
/// somebody adds the role without saying what else it may do.
///
/// **Bad**
///
/// ````markdown
/// ## Data Models
///
/// ### Entity: User
///
/// ```
/// id: uuid pk
/// role: enum(admin, clerk)
/// ```
///
/// ## API Design
///
/// ### DELETE /users/{id} (manager only)
/// ````
///
/// **Good**
///
/// ````markdown
/// ## Data Models
///
/// ### Entity: User
///
/// ```
/// id: uuid pk
/// role: enum(admin, clerk, manager)
/// ```
///
/// ## API Design
///
/// ### DELETE /users/{id} (manager only)
/// ````
///
/// **How to fix.** Add the role to the values of the field `role`, or name one that is there. Looked at are remarks such as
/// "manager only" and "manager role" of endpoints, and the heads of the table of roles.
/// </summary>
internal static class UnknownRole
{
    public static Rule Rule { get; } = new("SET4027", "unknown-role", Severity.Warning, "A role is named that the list of roles does not have");

    /// <summary>Who stands to a row in some way, or is anybody, has no role by that.</summary>
    private static readonly HashSet<string> Everybody = new(StringComparer.Ordinal)
    {
        "owner", "creator", "author", "self", "user", "member", "authenticated", "anonymous", "guest", "public", "visitor", "everyone", "anyone", "internal", "participant", "recipient", "sender", "assignee", "auth",
        "login", "required", "read", "write", "server", "service", "system", "any", "all", "none", "no", "logged", "in", "client", "customer", "own", "access", "development", "dev",
    };

    public static IEnumerable<Diagnostic> Check(CheckContext context)
    {
        if (ListOfRoles(context) is not var (entity, field) || field.Type.Value is not EnumType listed)
            return [];
        var known = listed.Values.Select(Names.Key).ToHashSet(StringComparer.Ordinal);
        var named = context.Endpoints.SelectMany(endpoint => endpoint.Written.Access).SelectMany(RolesIn)
            .Concat(context.Design.Security.Roles?.Roles.Where(role => !role.Value.Contains(' ', StringComparison.Ordinal)) ?? [])
            .Where(role => !Everybody.Contains(Names.Singular(role.Value.ToLowerInvariant())) && !IsKnown(role.Value, known))
            .DistinctBy(role => Names.Key(role.Value)).ToList();
        return named.Select(role => Rule.At(role.Span, $"`{role.Value}` is none of the roles of `{entity.Name.Value}.{field.Name.Value}`, {field.Type.Value}")
            .Beside(field.Span, "the roles are listed here"));
    }

    /// <summary>The one field <c>role</c> with a list of values; null where there is none, or several disagree.</summary>
    private static (DataModels.Entity Entity, Field Field)? ListOfRoles(CheckContext context)
    {
        var lists = context.Design.DataModels.Entities
            .SelectMany(entity => entity.Fields.Where(field => Names.Key(field.Name.Value) is "role" or "userrole" && field.Type.Value is EnumType { Values.Count: > 1 }).Select(field => (entity, field)))
            .ToList();
        return lists is [var only] ? only : null;
    }

    private static bool IsKnown(string role, HashSet<string> known)
    {
        var key = Names.Key(Names.Singular(role));
        return known.Contains(key) || known.Any(each => each.Contains(key, StringComparison.Ordinal) || key.Contains(each, StringComparison.Ordinal));
    }

    /// <summary>The word in front of "only" or "role".</summary>
    private static IEnumerable<Written<string>> RolesIn(Written<string> remark)
    {
        var words = remark.Value.Split([' ', ',', '/', ':', '(', ')', '`'], StringSplitOptions.RemoveEmptyEntries);
        for (var index = 0; index < words.Length; index++)
            if (words[index].ToLowerInvariant() is "only" or "role" && index > 0 && words[index - 1].All(char.IsAsciiLetter) && remark.Value.IndexOf(words[index - 1], StringComparison.Ordinal) is var at and >= 0)
                yield return new(words[index - 1], remark.Span.Text.Length == remark.Value.Length ? remark.Span.Slice(at, words[index - 1].Length) : remark.Span);
    }
}
