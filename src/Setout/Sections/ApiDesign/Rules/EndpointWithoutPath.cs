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
}
