using Setout.Diagnostics;

namespace Setout.Sections.Security.Rules;

/// <summary>
/// The design has endpoints and does not say how callers are recognised.
///
/// **Why it matters.** Whoever builds it will choose something, or nothing. Setout serves such a design on the loopback
/// address only. Where authentication is only mentioned in passing, the finding is an info: Setout looks for it under
/// Authentication.
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

    private static readonly string[] Words =
    [
        "authenticat", "jwt", "bearer", "oauth", "openid", "saml", "api key", "api-key", "apikey", "session cookie", "basic auth", "/auth/", "/login", "supabase auth", "auth required", "auth:",
        "认证", "鉴权", "登录", "認証", "ログイン", "autentica", "uwierzyteln", "인증", "로그인", "xác thực", "аутентиф", "authentifi",
    ];

    public static IEnumerable<Diagnostic> Check(CheckContext context)
    {
        var security = context.Design.Security;
        if (context.Endpoints.IsEmpty || context.Plan.StatesAuthentication || IsAnswered(security.Authentication) || security.Text?.NotApplicable is not null || context.Endpoints.Any(endpoint => !endpoint.Written.Access.IsEmpty))
            yield break;
        var place = security.Authentication?.Title.Span ?? security.Text?.Title.Span ?? context.Design.ApiDesign.Text?.Title.Span ?? context.Endpoints[0].Written.Path.Span;
        yield return Mention.First(context.Design.Source, Words) is { } mention
            ? (Rule.At(place, "no section Authentication says how callers are recognised") with { Severity = Severity.Info }).Beside(mention, "it is only mentioned here")
            : Rule.At(place, "nothing says how callers are recognised: state it under Authentication, or `N/A` and the reason");
    }

    /// <summary>Answered, or left unfilled or empty, which is reported as such.</summary>
    private static bool IsAnswered(SectionText? text) => text is not null && (text.NotApplicable is not null || !text.Placeholders.IsEmpty || text.IsEmpty || !text.Statements.IsEmpty);
}
