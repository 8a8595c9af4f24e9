using Setout.Diagnostics;

namespace Setout.Sections.Performance.Rules;

/// <summary>
/// Something is cached that the design does not have.
///
/// **Why it matters.** The cache that is described will never be filled; and the endpoint that was meant is not cached.
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
/// ## Performance Considerations
///
/// ### Caching Strategy
///
/// - `GET /order` for 60 s
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
/// ## Performance Considerations
///
/// ### Caching Strategy
///
/// - `GET /orders` for 60 s
/// ````
///
/// **How to fix.** Write method and path as the endpoint has them.
/// </summary>
internal static class CacheOfUnknownEndpoint
{
    public static Rule Rule { get; } = new("SET5022", "cache-of-unknown-endpoint", Severity.Warning, "Something is cached that the design does not have");

    public static IEnumerable<Diagnostic> Check(CheckContext context) =>
        from mention in MentionedEndpoints.In(context.Design.Performance.CachingText)
        where !context.Endpoints.IsEmpty && context.Routes.Find(mention.Method, mention.Path).Count == 0
        select UnknownEndpoint.Finding(Rule, mention, context);
}
