using Setout.Diagnostics;
using Setout.Sections.ApiDesign;

namespace Setout.Sections.Security.Rules;

/// <summary>
/// The table of roles does not cover an endpoint.
///
/// **Why it matters.** What is not granted is refused: nobody will be able to call it.
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
/// | `GET /orders` | own | all |
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
/// **How to fix.** Add a row for the endpoint, or for its entity, which covers all endpoints of it.
/// </summary>
internal static class EndpointWithoutGrant
{
    public static Rule Rule { get; } = new("SET4022", "endpoint-without-grant", Severity.Warning, "The table of roles does not cover an endpoint");

    public static Diagnostic At(IReadOnlyList<Endpoint> bare, RoleTable table) => Rule.AtAll(
            [.. bare.Select(endpoint => endpoint.Path.Span)],
            $"the table of roles does not cover {Listing.Plain(bare.Select(NameOf))}: nobody may call {(bare.Count == 1 ? "it" : "them")}",
            "not covered either")
        .Single().Beside(table.Span, "the table stands here");

    /// <summary><c>GET /orders</c></summary>
    public static string NameOf(Endpoint endpoint) => $"{endpoint.Method.Value} {endpoint.Path.Value}";
}
