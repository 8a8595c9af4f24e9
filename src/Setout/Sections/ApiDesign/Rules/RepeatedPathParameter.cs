using Setout.Diagnostics;
using Setout.Sections.ApiDesign.Planning;

namespace Setout.Sections.ApiDesign.Rules;

/// <summary>
/// Two parameters of one path have the same name.
///
/// **Why it matters.** Generated code and OpenAPI know one parameter of a name. Setout serves the path all the same and calls the
/// outer one after what it addresses, which is a guess.
///
/// **Bad**
///
/// ````markdown
/// ## API Design
///
/// ### Endpoint: Read item
///
/// - **Method**: GET
/// - **Path**: `/orders/{id}/items/{id}`
/// ````
///
/// **Good**
///
/// ````markdown
/// ## API Design
///
/// ### Endpoint: Read item
///
/// - **Method**: GET
/// - **Path**: `/orders/{orderId}/items/{id}`
/// ````
///
/// **How to fix.** Give each its own name.
/// </summary>
internal static class RepeatedPathParameter
{
    public static Rule Rule { get; } = new("SET3041", "repeated-path-parameter", Severity.Warning, "Two parameters of a path have the same name");

    public static IEnumerable<Diagnostic> Check(CheckContext context) =>
        from endpoint in context.Endpoints
        let repeated = PathTemplate.Parse(endpoint.Written.Path.Value).Segments.Where(segment => segment.IsParameter).CountBy(segment => segment.Text, StringComparer.Ordinal).FirstOrDefault(name => name.Value > 1)
        where repeated.Key is not null
        select Rule.At(endpoint.Written.Path.Span, $"`{{{repeated.Key}}}` stands {(repeated.Value == 2 ? "twice" : "several times")} in the path of {endpoint.Name}: the outer one is served as `{{{endpoint.Planned.PathParameters[0].Name}}}`; give each its own name");
}
