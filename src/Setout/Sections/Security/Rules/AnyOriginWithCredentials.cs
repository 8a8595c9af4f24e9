using Setout.Diagnostics;

namespace Setout.Sections.Security.Rules;

/// <summary>
/// Pages of any origin may call, and send cookies along.
///
/// **Why it matters.** Whatever page a signed-in user opens could read and change everything in that user's name. Browsers refuse `*` for
/// calls with cookies for this reason. Setout lets pages of any origin call, and none of them with cookies.
///
/// **Bad**
///
/// ```markdown
/// ### Authentication
///
/// - A session cookie.
/// - CORS: all origins, with credentials.
/// ```
///
/// **Good**
///
/// ```markdown
/// ### Authentication
///
/// - A session cookie.
/// - CORS: allowed origin `https://app.example.com`, with credentials.
/// ```
///
/// **How to fix.** Name the origins of your own pages.
/// </summary>
internal static class AnyOriginWithCredentials
{
    public static Rule Rule { get; } = new("SET4040", "any-origin-with-credentials", Severity.Warning, "Pages of any origin may call with cookies");

    public static Diagnostic At(SourceSpan any, SourceSpan credentials) =>
        Rule.At(any, "pages of any origin may call, and none of them with cookies: name the origins that may send them").Beside(credentials, "cookies are allowed here");
}
