using Setout.Diagnostics;

namespace Setout.Sections.Testing.Rules;

/// <summary>
/// A test names an endpoint that the design does not have.
///
/// **Why it matters.** The test cannot be run. The endpoint has been renamed since, or was never described.
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
/// ## Testing Strategy
///
/// ### Integration Tests
///
/// - `GET /order` answers 200
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
/// ## Testing Strategy
///
/// ### Integration Tests
///
/// - `GET /orders` answers 200
/// ````
///
/// **How to fix.** Write method and path as the endpoint has them, or describe the endpoint.
/// </summary>
internal static class TestOfUnknownEndpoint
{
    public static Rule Rule { get; } = new("SET6020", "test-of-unknown-endpoint", Severity.Warning, "A test names an endpoint that the design does not have");

    public static IEnumerable<Diagnostic> Check(CheckContext context) =>
        from mention in context.Design.Testing.Mentions
        where !context.Endpoints.IsEmpty && mention.Path.Length > 1 && context.Routes.Find(mention.Method, mention.Path).Count == 0
        select UnknownEndpoint.Finding(Rule, mention, context);
}
