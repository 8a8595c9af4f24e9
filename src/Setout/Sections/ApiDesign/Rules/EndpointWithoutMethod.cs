using Setout.Diagnostics;

namespace Setout.Sections.ApiDesign.Rules;

/// <summary>
/// An endpoint states no method.
///
/// **Why it matters.** A path alone does not say whether it is read or written: it is neither served nor tested.
///
/// **Bad**
///
/// ```markdown
/// ### Endpoint: Place an order
///
/// - **Path**: `/orders`
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
/// **How to fix.** Write the method behind a label `Method`.
/// </summary>
internal static class EndpointWithoutMethod
{
    public static Rule Rule { get; } = new("SET3003", "endpoint-without-method", Severity.Error, "An endpoint states no method");
}
