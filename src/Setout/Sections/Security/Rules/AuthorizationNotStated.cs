using Setout.Diagnostics;

namespace Setout.Sections.Security.Rules;

/// <summary>
/// The design knows its callers and does not say what they may do.
///
/// **Why it matters.** Knowing who somebody is does not say what they may see or change. Unless it is stated, everybody
/// who is signed in may do everything, or nobody anything. Where permissions are only mentioned in passing, the finding
/// is an info: Setout looks for them under Authorization.
///
/// **Bad**
///
/// ```markdown
/// ## API Design
///
/// ### Endpoint: List orders
///
/// - **Method**: GET
/// - **Path**: `/orders`
///
/// ## Security Considerations
///
/// ### Authentication
///
/// - Bearer tokens (JWT), valid for an hour.
/// ```
///
/// **Good**
///
/// ```markdown
/// ## API Design
///
/// ### Endpoint: List orders
///
/// - **Method**: GET
/// - **Path**: `/orders`
///
/// ## Security Considerations
///
/// ### Authentication
///
/// - Bearer tokens (JWT), valid for an hour.
///
/// ### Authorization
///
/// | | customer | clerk |
/// | --- | --- | --- |
/// | `GET /orders` | own | all |
/// ```
///
/// **How to fix.** State it under Security Considerations, Authorization, best as a table with a column for each role and
/// a row for each endpoint or entity.
/// </summary>
internal static class AuthorizationNotStated
{
    public static Rule Rule { get; } = new("SET4021", "authorization-not-stated", Severity.Warning, "The design knows its callers and does not say what they may do");

    private static readonly string[] Words =
    [
        "authoriz", "authoris", "permission", " role", "rbac", "admin", "owner", "row-level", "row level", "own data", "access control",
        "权限", "角色", "認可", "権限", "uprawnie", "permiss", "berechtig", "권한", "phân quyền", "авториза",
    ];

    public static IEnumerable<Diagnostic> Check(CheckContext context)
    {
        var security = context.Design.Security;
        var isStated = security.Authorization is not null || security.Roles is not null || context.Endpoints.Any(endpoint => !endpoint.Written.Access.IsEmpty);
        if (!context.Plan.StatesAuthentication || context.Endpoints.IsEmpty || isStated)
            yield break;
        var place = security.Authentication!.Title.Span;
        yield return Mention.First(context.Design.Source, Words) is { } mention
            ? (Rule.At(place, "no section Authorization says what callers may do once they are recognised") with { Severity = Severity.Info }).Beside(mention, "permissions are only mentioned here")
            : Rule.At(place, "nothing says what callers may do once they are recognised: state it under Authorization");
    }
}
