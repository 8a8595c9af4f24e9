using Setout.Diagnostics;

namespace Setout.Sections.Security.Rules;

/// <summary>
/// CORS is spoken of, and no origin is named.
///
/// **Why it matters.** Browsers show the answers to pages of the origins that a server names, and to no others. Without a name, the
/// page that was meant cannot call.
///
/// **Bad**
///
/// ```markdown
/// ### Authentication
///
/// - Bearer tokens (JWT).
/// - CORS is configured for the front end.
/// ```
///
/// **Good**
///
/// ```markdown
/// ### Authentication
///
/// - Bearer tokens (JWT).
/// - CORS: allowed origins `https://app.example.com` and `http://localhost:3000`.
/// ```
///
/// **How to fix.** Write each origin with its scheme, and its port if it is an unusual one. Where no page of another origin calls, write
/// `CORS: none`.
/// </summary>
internal static class OriginsNotNamed
{
    public static Rule Rule { get; } = new("SET4041", "origins-not-named", Severity.Info, "CORS is spoken of, and no origin is named");

    public static Diagnostic At(SourceSpan sentence) => Rule.At(sentence, "no origin is named, so that no page of another origin may call: name them, as `https://app.example.com`");
}
