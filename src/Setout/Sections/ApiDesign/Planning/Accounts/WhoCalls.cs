using Setout.Planning;
using Setout.Sections.Security;

namespace Setout.Sections.ApiDesign.Planning.Accounts;

/// <summary>
/// Users are callers. Customers, members or employees may as well be those whom the callers look after: they are callers where what is
/// said of access is said of them (<c>Customers can …</c>, a column or a remark of their own), or of what is somebody's own.
/// </summary>
internal static class WhoCalls
{
    public static bool Are(PlannedEntity entity, ApiDesignSection api, SecuritySection security)
    {
        var noun = Names.Singular(Names.Key(Names.LastWord(entity.Name)));
        return noun is not ("customer" or "member" or "person" or "employee")
            || Statements(security).Any(text => IsSaidOf(text, noun))
            || Remarks(api, security).SelectMany(text => Names.Words(text)).Any(word => IsOwn(word) || Names.Singular(word) == noun);
    }

    // Whom a sentence is about stands at its beginning.
    private static bool IsSaidOf(string text, string noun)
    {
        var words = Names.Words(text);
        return words.Take(3).Any(word => Names.Singular(word) == noun) || words.Any(IsOwn);
    }

    private static bool IsOwn(string word) => word is "own" or "owns" or "owner" or "owners" or "their";

    // Rows of the tables are about endpoints and fields.
    private static IEnumerable<string> Statements(SecuritySection security) =>
        AllStatements.Of(security.Authentication, security.Authorization)
            .Where(statement => !IsIn(security.Roles, statement) && !IsIn(security.FieldRoles, statement)).Select(statement => statement.Text.Plain);

    private static bool IsIn(RoleTable? table, Statement statement) =>
        table is not null && statement.Span.Start >= table.Span.Start && statement.Span.Start < table.Span.Start + table.Span.Length;

    private static IEnumerable<string> Remarks(ApiDesignSection api, SecuritySection security) =>
    [
        .. security.Roles?.Roles.Select(role => role.Value) ?? [],
        .. security.Roles?.Rows.SelectMany(row => row.Grants).Select(grant => grant.Value) ?? [],
        .. api.Endpoints.SelectMany(endpoint => endpoint.Access).Select(remark => remark.Value),
    ];
}
