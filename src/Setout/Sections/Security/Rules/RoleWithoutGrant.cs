using Setout.Diagnostics;

namespace Setout.Sections.Security.Rules;

/// <summary>
/// A role may do nothing.
///
/// **Why it matters.** A role that is granted nothing need not exist. Usually its column has not been filled in.
///
/// **Bad**
///
/// ````markdown
/// ## Data Models
///
/// ### Entity: Order
///
/// ```
/// id: uuid pk
/// status: enum(draft, paid)
/// total: decimal(12,2)
/// ```
///
/// ## API Design
///
/// ### Endpoint: List orders
///
/// - **Method**: GET
/// - **Path**: `/orders`
///
/// ### Endpoint: Delete order
///
/// - **Method**: DELETE
/// - **Path**: `/orders/{id}`
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
/// | `GET /orders` | - | all |
/// | `DELETE /orders/{id}` | - | all |
/// ````
///
/// **Good**
///
/// ````markdown
/// ## Data Models
///
/// ### Entity: Order
///
/// ```
/// id: uuid pk
/// status: enum(draft, paid)
/// total: decimal(12,2)
/// ```
///
/// ## API Design
///
/// ### Endpoint: List orders
///
/// - **Method**: GET
/// - **Path**: `/orders`
///
/// ### Endpoint: Delete order
///
/// - **Method**: DELETE
/// - **Path**: `/orders/{id}`
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
/// | `DELETE /orders/{id}` | - | all |
/// ````
///
/// **How to fix.** Grant the role something, or delete its column.
/// </summary>
internal static class RoleWithoutGrant
{
    public static Rule Rule { get; } = new("SET4024", "role-without-grant", Severity.Warning, "A role may do nothing");

    public static IEnumerable<Diagnostic> Check(CheckContext context) =>
        context.Design.Security.Roles is not { Rows.IsEmpty: false } table ? [] :
        from role in Enumerable.Range(0, table.Roles.Count)
        where table.Rows.All(row => role >= row.Grants.Count || IsNothing(row.Grants[role].Value))
        select Rule.At(table.Roles[role].Span, $"`{table.Roles[role].Value}` may do nothing");

    private static bool IsNothing(string grant) => grant.Trim().ToLowerInvariant() is "" or "-" or "–" or "—" or "no" or "none" or "✗" or "✘" or "❌" or "x" or "n/a" or "never" or "deny" or "denied";
}
