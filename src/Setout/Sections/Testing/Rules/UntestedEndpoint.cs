using Setout.Diagnostics;

namespace Setout.Sections.Testing.Rules;

/// <summary>
/// No test names an endpoint.
///
/// **Why it matters.** Where the tests name endpoints, those that they do not name stand out: will they be tested at all?
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
/// ## Testing Strategy
///
/// ### Integration Tests
///
/// - `GET /orders` answers 200
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
/// ## Testing Strategy
///
/// ### Integration Tests
///
/// - `GET /orders` answers 200
/// - `DELETE /orders/{id}` answers 204, then 404
/// ````
///
/// **How to fix.** Name the endpoint in the test that covers it.
/// </summary>
internal static class UntestedEndpoint
{
    public static Rule Rule { get; } = new("SET6021", "untested-endpoint", Severity.Info, "No test names an endpoint");

    public static IEnumerable<Diagnostic> Check(CheckContext context)
    {
        var tested = context.Design.Testing.Mentions.SelectMany(mention => context.Routes.Find(mention.Method, mention.Path)).ToHashSet(ReferenceEqualityComparer.Instance);
        if (tested.Count == 0)
            return [];
        var untested = context.Endpoints.Where(endpoint => !tested.Contains(endpoint.Planned)).ToList();
        return Rule.AtAll(
            [.. untested.Select(endpoint => endpoint.Written.Path.Span)],
            $"no test names {Listing.Plain(untested.Select(endpoint => endpoint.Name))}",
            "no test names this either");
    }
}
