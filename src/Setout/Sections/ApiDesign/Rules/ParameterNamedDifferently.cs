using Setout.Diagnostics;
using Setout.Sections.ApiDesign.Planning;

namespace Setout.Sections.ApiDesign.Rules;

/// <summary>
/// One path parameter has two names.
///
/// **Why it matters.** `/orders/{id}` and `/orders/{orderId}` are the same path. Generated clients and many routers take
/// them for two, or refuse one of them.
///
/// **Bad**
///
/// ```markdown
/// ## API Design
///
/// ### Endpoint: Read order
///
/// - **Method**: GET
/// - **Path**: `/orders/{id}`
///
/// ### Endpoint: Delete order
///
/// - **Method**: DELETE
/// - **Path**: `/orders/{order_id}`
/// ```
///
/// **Good**
///
/// ```markdown
/// ## API Design
///
/// ### Endpoint: Read order
///
/// - **Method**: GET
/// - **Path**: `/orders/{id}`
///
/// ### Endpoint: Delete order
///
/// - **Method**: DELETE
/// - **Path**: `/orders/{id}`
/// ```
///
/// **How to fix.** Use one name for each path.
/// </summary>
internal static class ParameterNamedDifferently
{
    public static Rule Rule { get; } = new("SET3038", "parameter-named-differently", Severity.Warning, "One path parameter has two names");

    public static IEnumerable<Diagnostic> Check(CheckContext context)
    {
        var first = new Dictionary<string, (PathTemplate Path, PlacedEndpoint Endpoint)>(StringComparer.Ordinal);
        foreach (var endpoint in context.Endpoints)
        {
            var path = PathTemplate.Parse(endpoint.Written.Path.Value);
            if (first.TryAdd(path.Route, (path, endpoint)) || path.Segments == first[path.Route].Path.Segments)
                continue;
            var (known, other) = first[path.Route];
            var at = Enumerable.Range(0, path.Segments.Count).First(index => path.Segments[index] != known.Segments[index]);
            yield return Rule.At(endpoint.Written.Path.Span, $"`{path.Segments[at].Text}` is called `{known.Segments[at].Text}` in {other.Name}").Beside(other.Written.Path.Span, "the other name stands here");
        }
    }
}
