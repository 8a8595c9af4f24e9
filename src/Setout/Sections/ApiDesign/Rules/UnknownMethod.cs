using Setout.Diagnostics;
using Setout.Sections.ApiDesign.Reading;

namespace Setout.Sections.ApiDesign.Rules;

/// <summary>
/// A method is none of HTTP.
///
/// **Why it matters.** The endpoint cannot be served, and everything that its block says is lost.
///
/// **Bad**
///
/// ```markdown
/// ## API Design
///
/// ### Endpoint: Place order
///
/// - **Method**: PSOT
/// - **Path**: `/orders`
/// ```
///
/// **Good**
///
/// ```markdown
/// ## API Design
///
/// ### Endpoint: Place order
///
/// - **Method**: POST
/// - **Path**: `/orders`
/// ```
///
/// **How to fix.** Write GET, POST, PUT, PATCH, DELETE, HEAD or OPTIONS.
/// </summary>
internal static class UnknownMethod
{
    public static Rule Rule { get; } = new("SET3004", "unknown-method", Severity.Error, "A method is none of HTTP");

    public static Diagnostic At(Written<string> method) =>
        Rule.At(method.Span, $"`{method.Value}` is no method of HTTP").Suggesting(method, DidYouMean.Nearest(method.Value, HttpMethods.All));
}
