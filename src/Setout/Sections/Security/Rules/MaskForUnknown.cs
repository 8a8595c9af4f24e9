using Setout.Diagnostics;

namespace Setout.Sections.Security.Rules;

/// <summary>
/// A field is masked for some callers, and who they are is not understood.
///
/// **Why it matters.** Nobody sees it whole then, those not who need it.
///
/// **Bad**
///
/// ````markdown
/// ## Data Models
///
/// ### Entity: Card
///
/// ```
/// id: int pk
/// number: string
/// ```
///
/// ## API Design
///
/// ### GET /cards
///
/// ## Security Considerations
///
/// ### Authentication
///
/// - JWT
///
/// ### Data Protection
///
/// - `Card.number` is masked for unauthorised people
/// ````
///
/// **Good**
///
/// ````markdown
/// ## Data Models
///
/// ### Entity: Card
///
/// ```
/// id: int pk
/// number: string
/// ```
///
/// ## API Design
///
/// ### GET /cards
///
/// ## Security Considerations
///
/// ### Authentication
///
/// - JWT
///
/// ### Data Protection
///
/// - `Card.number`: last 4 visible to support, full to finance
/// ````
///
/// **How to fix.** Name the roles that see it whole: `masked for everyone but admins`; those who see part of it are all others. Where nothing is said of callers, say under Authentication how they are recognised.
/// </summary>
internal static class MaskForUnknown
{
    public static Rule Rule { get; } = new("SET4045", "mask-for-unknown", Severity.Warning, "A field is masked for some, and who they are is not understood");

    public static Diagnostic At(SourceSpan place, string field, bool nobodyIsKnown) => Rule.At(place, nobodyIsKnown
        ? $"`{field}` is masked for some callers, and nothing says how they are recognised, so that everybody sees it masked: state it under Authentication"
        : $"`{field}` is masked for some callers, and who they are is not understood, so that everybody sees it masked: name the roles that see it whole, `masked for everyone but admins`");
}
