using Setout.Diagnostics;

namespace Setout.Sections.Security.Rules;

/// <summary>
/// A cell of the table of roles, or a remark, says something that is not understood.
///
/// **Why it matters.** What is not understood grants nothing: whoever has the role is refused.
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
/// role: enum(customer, clerk)
/// ```
///
/// ### Entity: Order
///
/// ```
/// id: uuid pk
/// user_id: uuid -> User
/// status: enum(draft, paid)
/// ```
///
/// ## API Design
///
/// ### GET /orders
///
/// ## Security Considerations
///
/// ### Authentication
///
/// - Bearer tokens (JWT).
///
/// ### Authorization
///
/// | | customer | clerk |
/// | --- | --- | --- |
/// | `GET /orders` | own for a week | all |
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
/// role: enum(customer, clerk)
/// ```
///
/// ### Entity: Order
///
/// ```
/// id: uuid pk
/// user_id: uuid -> User
/// status: enum(draft, paid)
/// ```
///
/// ## API Design
///
/// ### GET /orders
///
/// ## Security Considerations
///
/// ### Authentication
///
/// - Bearer tokens (JWT).
///
/// ### Authorization
///
/// | | customer | clerk |
/// | --- | --- | --- |
/// | `GET /orders` | own | all |
/// ````
///
/// **How to fix.** Write a tick, a dash, `all`, `own`, `read`, `create, read own`, or a state of the rows: `own (draft)`.
/// </summary>
internal static class UnreadGrant
{
    public static Rule Rule { get; } = new("SET4028", "unread-grant", Severity.Warning, "What is granted is not understood");

    public static Diagnostic At(SourceSpan span, string word) =>
        Rule.At(span, $"`{word}` is not understood here, so that nothing is granted: write `all`, `own`, `read own`, a state of the rows, or `-`");
}
