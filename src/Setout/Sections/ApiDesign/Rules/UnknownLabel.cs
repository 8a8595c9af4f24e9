using Setout.Diagnostics;
using Setout.Sections.ApiDesign.Reading;

namespace Setout.Sections.ApiDesign.Rules;

/// <summary>
/// A label in the block of an endpoint is none of the known ones.
///
/// **Why it matters.** What stands behind it is kept as prose and drives nothing. If it was meant to say what is sent, what
/// comes back or who may call, it is lost.
///
/// **Bad**
///
/// ```markdown
/// ### POST /orders
///
/// - **Reqest**: `{ "customer_id": "…" }`
/// ```
///
/// **Good**
///
/// ```markdown
/// ### POST /orders
///
/// - **Request**: `{ "customer_id": "…" }`
/// ```
///
/// **How to fix.** Use a known label (Method, Path, Description, Request, Response, Error Codes, Authentication, Query
/// Parameters, Validation, Behavior …), or write the words without a colon.
/// </summary>
internal static class UnknownLabel
{
    public static Rule Rule { get; } = new("SET3001", "unknown-label", Severity.Warning, "A label of an endpoint is not known");

    public static Diagnostic At(Written<string> label) =>
        Rule.At(label.Span, $"`{label.Value}` is no label of an endpoint that is understood").Suggesting(label, DidYouMean.Nearest(label.Value, EndpointLabels.Canonical));
}
