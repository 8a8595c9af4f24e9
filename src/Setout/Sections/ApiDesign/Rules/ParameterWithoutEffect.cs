using Setout.Diagnostics;
using Setout.Sections.ApiDesign.Planning;

namespace Setout.Sections.ApiDesign.Rules;

/// <summary>
/// A query parameter is described that does nothing.
///
/// **Why it matters.** It is accepted, but nothing says which rows it chooses: neither its name nor its description names
/// a field.
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
/// - **Query Parameters**:
///   - `mood` (string): the mood of the caller
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
/// - **Query Parameters**:
///   - `status` (string): only orders in this state
/// ````
///
/// **How to fix.** Name the parameter after the field that it compares (`status`, `min_total`, `created_after`), or add
/// the field.
/// </summary>
internal static class ParameterWithoutEffect
{
    public static Rule Rule { get; } = new("SET3037", "parameter-without-effect", Severity.Info, "A query parameter is described that does nothing");

    public static IEnumerable<Diagnostic> Check(CheckContext context)
    {
        var idle = context.Endpoints
            .SelectMany(endpoint => endpoint.Planned.Idle
                .Where(idle => IsParameter(idle.Name, endpoint))
                .Select(idle => (idle.Name, Endpoint: endpoint, Written: endpoint.Written.Parameters.FirstOrDefault(parameter => parameter.Name.Value == idle.Name))))
            .ToList();
        return Rule.AtAll(
            [.. idle.Select(found => found.Written?.Name.Span ?? found.Endpoint.Written.Path.Span)],
            $"{Listing.Plain(idle.Select(found => $"`{found.Name}` of {found.Endpoint.Name}"))} {(idle.Count == 1 ? "has" : "have")} no effect: no field is named",
            "no effect either");
    }

    /// <summary>
    /// A capital letter begins a type or a label (<c>Success</c>, <c>CreateOrder</c>) that stands among the parameters; words joined by
    /// dash or point are prose; what a write lists is its body, and what the path has is none of the query.
    /// </summary>
    private static bool IsParameter(string name, PlacedEndpoint endpoint) =>
        name.Length > 0 && !char.IsUpper(name[0]) && !name.AsSpan().ContainsAny('-', '.') && (endpoint.Planned.Method is "GET" or "DELETE")
        && !PathTemplate.Parse(endpoint.Planned.Path).Segments.Any(segment => segment.IsParameter && Names.Same(segment.Text, name));
}
