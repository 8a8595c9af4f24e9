using Setout.Diagnostics;

namespace Setout.Sections.Performance.Rules;

/// <summary>
/// A write is to be cached.
///
/// **Why it matters.** A cached answer is given without doing the work. The second order would not be placed.
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
/// ### Endpoint: Place order
///
/// - **Method**: POST
/// - **Path**: `/orders`
///
/// ## Performance Considerations
///
/// ### Caching Strategy
///
/// - `POST /orders` is cached for 60 s
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
/// ### Endpoint: Place order
///
/// - **Method**: POST
/// - **Path**: `/orders`
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
/// - `GET /orders` is cached for 60 s, until `POST /orders`
/// ````
///
/// **How to fix.** Cache the reads, and say which writes clear them. For retries of a write use the header
/// `Idempotency-Key`.
/// </summary>
internal static class CachedWrite
{
    public static Rule Rule { get; } = new("SET5023", "cached-write", Severity.Warning, "A write is to be cached");

    public static IEnumerable<Diagnostic> Check(CheckContext context) =>
        from statement in context.Design.Performance.CachingText?.Statements ?? []
        let mention = MentionedEndpoints.In(statement).FirstOrDefault()
        where mention is { Method: "POST" or "PUT" or "PATCH" or "DELETE" } && IsSubject(statement, mention) && !Unmeasurable.Says(statement, ["invalidat", "clear", "purge", "evict", "idempoten", "not cach", "never", "bypass"])
        select Rule.At(mention.Span, $"{mention.Method} {mention.Path} changes something and cannot be cached: cache the reads, and say that this clears them");

    /// <summary>Whether the statement begins with the endpoint.</summary>
    private static bool IsSubject(Statement statement, EndpointMention mention) => mention.Span.Start - statement.Text.Span.Start <= 3;
}
