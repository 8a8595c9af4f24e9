using Setout.Diagnostics;
using Setout.Sections.ApiDesign.Planning;

namespace Setout.Sections.ApiDesign.Rules;

/// <summary>
/// Two endpoints have one method and path.
///
/// **Why it matters.** A request cannot tell them apart. Only the first is served.
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
/// ### Endpoint: Read invoice
///
/// - **Method**: GET
/// - **Path**: `/orders/{number}`
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
/// ### Endpoint: Read invoice
///
/// - **Method**: GET
/// - **Path**: `/invoices/{number}`
/// ```
///
/// **How to fix.** Join the two, or give one of them another path. The names of path parameters do not tell them apart.
/// </summary>
internal static class DuplicateEndpoint
{
    public static Rule Rule { get; } = new("SET3020", "duplicate-endpoint", Severity.Warning, "Two endpoints have one method and path");

    public static IEnumerable<Diagnostic> Check(CheckContext context)
    {
        var first = new Dictionary<string, Endpoint>(StringComparer.Ordinal);
        foreach (var endpoint in context.Design.ApiDesign.Endpoints)
            if (!first.TryAdd(Key(endpoint), endpoint) && !IsRelativeRoot(endpoint))
                yield return Rule.At(endpoint.Path.Span, $"{endpoint.Method.Value} {endpoint.Path.Value} is described already; only the first is served")
                    .Beside(first[Key(endpoint)].Path.Span, "it is described here first");
    }

    private static string Key(Endpoint endpoint) => $"{endpoint.Method.Value} {PathTemplate.Parse(endpoint.Path.Value).Route}";

    /// <summary>Paths such as `/` are often relative to a base that each group of endpoints states in words.</summary>
    private static bool IsRelativeRoot(Endpoint endpoint) => PathTemplate.Parse(endpoint.Path.Value).Segments.All(segment => segment.IsParameter);
}
