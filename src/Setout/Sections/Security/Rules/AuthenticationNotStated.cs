using Setout.Diagnostics;

namespace Setout.Sections.Security.Rules;

/// <summary>
/// The design has endpoints and does not say how callers are recognised.
///
/// **Why it matters.** Whoever builds it will choose something, or nothing. Setout serves such a design on the loopback
/// address only.
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
/// ### Authorization
///
/// - Customers see their own orders.
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
/// ```
///
/// **How to fix.** Say it under Security Considerations, Authentication. If everybody may call everything, write `N/A`
/// with the reason.
/// </summary>
internal static class AuthenticationNotStated
{
    public static Rule Rule { get; } = new("SET4020", "authentication-not-stated", Severity.Warning, "The design has endpoints and does not say how callers are recognised");

    public static IEnumerable<Diagnostic> Check(CheckContext context)
    {
        var security = context.Design.Security;
        if (context.Endpoints.IsEmpty || context.Plan.StatesAuthentication || IsAnswered(security.Authentication) || context.Endpoints.Any(endpoint => !endpoint.Written.Access.IsEmpty) || IsAnswered(security.Text) && security.Text!.NotApplicable is not null)
            yield break;
        var place = security.Authentication?.Title.Span ?? security.Text?.Title.Span ?? context.Design.ApiDesign.Text?.Title.Span ?? context.Endpoints[0].Written.Path.Span;
        yield return Rule.At(place, $"nothing says how callers are recognised: state it under Authentication, or `N/A` and the reason");
    }

    /// <summary>Answered, or left unfilled or empty, which is reported as such.</summary>
    private static bool IsAnswered(SectionText? text) => text is not null && (text.NotApplicable is not null || !text.Placeholders.IsEmpty || text.IsEmpty || !text.Statements.IsEmpty);
}
