using Setout.Diagnostics;

namespace Setout.Sections.Security.Rules;

/// <summary>
/// The design knows its callers and does not say what they may do.
///
/// **Why it matters.** Knowing who somebody is does not say what they may see or change. Unless it is stated, everybody
/// who is signed in may do everything, or nobody anything.
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

    public static IEnumerable<Diagnostic> Check(CheckContext context)
    {
        var security = context.Design.Security;
        var isStated = security.Authorization is not null || security.Roles is not null || context.Endpoints.Any(endpoint => !endpoint.Written.Access.IsEmpty);
        if (context.Plan.StatesAuthentication && !context.Endpoints.IsEmpty && !isStated)
            yield return Rule.At(security.Authentication!.Title.Span, "nothing says what callers may do once they are recognised: state it under Authorization");
    }
}
