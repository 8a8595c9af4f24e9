using Setout.Diagnostics;

namespace Setout.Sections.ApiDesign.Rules;

/// <summary>
/// A heading announces an endpoint, and neither method nor path follow.
///
/// **Why it matters.** What the section says about it is prose: it is neither served nor tested nor exported.
///
/// **Bad**
///
/// ```markdown
/// ### Endpoint: Place an order
///
/// Customers place their orders here.
/// ```
///
/// **Good**
///
/// ```markdown
/// ### Endpoint: Place an order
///
/// - **Method**: POST
/// - **Path**: `/orders`
/// - **Description**: Customers place their orders here.
/// ```
///
/// **How to fix.** Write method and path behind labels, or put them into the heading: `### POST /orders`.
/// </summary>
internal static class EmptyEndpoint
{
    public static Rule Rule { get; } = new("SET3005", "empty-endpoint", Severity.Error, "A heading announces an endpoint, and neither method nor path follow");
}
