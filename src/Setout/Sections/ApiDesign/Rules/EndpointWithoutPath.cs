using Setout.Diagnostics;

namespace Setout.Sections.ApiDesign.Rules;

/// <summary>
/// An endpoint states no path.
///
/// **Why it matters.** Nobody can call it: it is neither served nor tested nor exported.
///
/// **Bad**
///
/// ```markdown
/// ### Endpoint: Place an order
///
/// - **Method**: POST
/// ```
///
/// **Good**
///
/// ```markdown
/// ### Endpoint: Place an order
///
/// - **Method**: POST
/// - **Path**: `/orders`
/// ```
///
/// **How to fix.** Write the path behind a label `Path`.
/// </summary>
internal static class EndpointWithoutPath
{
    public static Rule Rule { get; } = new("SET3002", "endpoint-without-path", Severity.Error, "An endpoint states no path");

    public static Diagnostic Missing(Written<string> method) =>
        Rule.At(method.Span, $"this endpoint has a method and no path: write it into the row of {method.Value}");

    /// <summary>What stands in the place of the path does not begin with a slash.</summary>
    public static Diagnostic Unslashed(Written<string> method, Written<string> path) =>
        Rule.At(path.Span, $"`{path.Value}` behind {method.Value} is no path, which begins with a slash").Suggesting(path, "/" + path.Value);
}
