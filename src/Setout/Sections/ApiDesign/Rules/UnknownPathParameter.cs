using Setout.Diagnostics;
using Setout.Sections.ApiDesign.Planning;

namespace Setout.Sections.ApiDesign.Rules;

/// <summary>
/// A path parameter is described that the path does not have.
///
/// **Why it matters.** What the description says of it, its type above all, applies to nothing; and the parameter that
/// the path does have is not described.
///
/// **Bad**
///
/// ```markdown
/// ## API Design
///
/// ### Endpoint: Read order
///
/// - **Method**: GET
/// - **Path**: `/orders/{orderId}`
/// - **Path Parameters**:
///   - `id` (uuid): the order
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
/// - **Path**: `/orders/{orderId}`
/// - **Path Parameters**:
///   - `orderId` (uuid): the order
/// ```
///
/// **How to fix.** Use one name in both places.
/// </summary>
internal static class UnknownPathParameter
{
    public static Rule Rule { get; } = new("SET3021", "unknown-path-parameter", Severity.Warning, "A path parameter is described that the path does not have");

    public static IEnumerable<Diagnostic> Check(CheckContext context) =>
        from endpoint in context.Design.ApiDesign.Endpoints
        let inPath = PathTemplate.Parse(endpoint.Path.Value).Segments.Where(segment => segment.IsParameter).Select(segment => segment.Text).ToList()
        from parameter in endpoint.Parameters
        where parameter.In == ParameterPlace.Path && !inPath.Exists(name => Names.Same(name, parameter.Name.Value))
        select Rule.At(parameter.Name.Span, $"{endpoint.Path.Value} has no parameter `{parameter.Name.Value}`")
            .Suggesting(parameter.Name, Meant(endpoint, parameter, inPath))
            .Beside(endpoint.Path.Span, "the path is stated here");

    /// <summary>The nearest name, else the only one that is not described yet.</summary>
    private static string? Meant(Endpoint endpoint, Parameter parameter, List<string> inPath)
    {
        var free = inPath.Where(name => !endpoint.Parameters.Any(other => other.In == ParameterPlace.Path && Names.Same(other.Name.Value, name))).ToList();
        return DidYouMean.Nearest(parameter.Name.Value, free) ?? (free.Count == 1 ? free[0] : null);
    }
}
