using Setout.Diagnostics;
using Setout.Planning;
using Setout.Sections.ApiDesign.Planning;

namespace Setout.Sections.ApiDesign.Rules;

/// <summary>
/// A path parameter addresses nothing that the entities have.
///
/// **Why it matters.** It is not clear which rows a request means. The endpoint answers with its example, whatever the
/// caller asks for.
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
/// ### Endpoint: Line of an order
///
/// - **Method**: GET
/// - **Path**: `/orders/{id}/{line}`
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
/// ### Endpoint: Read order
///
/// - **Method**: GET
/// - **Path**: `/orders/{id}`
/// ````
///
/// **How to fix.** Name the entity in front of the parameter (`/orders/{id}/lines/{lineId}`) and describe it under Data
/// Models.
/// </summary>
internal static class UnboundPathParameter
{
    public static Rule Rule { get; } = new("SET3022", "unbound-path-parameter", Severity.Warning, "A path parameter addresses nothing that the entities have");

    public static IEnumerable<Diagnostic> Check(CheckContext context)
    {
        var binder = new PathBinder(context.Planned);
        var unbound = (
            from endpoint in context.Endpoints
            where endpoint.Planned.Answer is ExampleAnswer
            let bound = binder.Bind(PathTemplate.Parse(endpoint.Planned.Path))
            where bound.Entity is not null && !bound.Unbound.IsEmpty
            select (endpoint.Written.Path.Span, Message: $"`{{{bound.Unbound[0]}}}` of {endpoint.Name}")).ToList();
        return Rule.AtAll(
            [.. unbound.Select(found => found.Span)],
            $"{Listing.Plain(unbound.Select(found => found.Message))} {(unbound.Count == 1 ? "addresses" : "address")} nothing that an entity has",
            "addresses nothing either");
    }
}
