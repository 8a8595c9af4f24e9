using Setout.Diagnostics;

namespace Setout.Sections.ApiDesign.Rules;

/// <summary>
/// A label says another method or path than the heading above it.
///
/// **Why it matters.** Clients are built from one of the two, and the other one is wrong. Setout serves what the heading says.
///
/// **Bad**
///
/// ```markdown
/// ### POST /orders
///
/// - **Method**: PUT
/// ```
///
/// **Good**
///
/// ```markdown
/// ### POST /orders
///
/// - **Description**: Places an order.
/// ```
///
/// **How to fix.** Correct the one that is wrong; a heading with method and path needs no labels for them.
/// </summary>
internal static class ContradictingEndpoint
{
    public static Rule Rule { get; } = new("SET3006", "contradicting-endpoint", Severity.Error, "A label says another method or path than the heading above it");

    public static Diagnostic At(Written<string> label, Written<string> heading, string what) =>
        Rule.At(label.Span, $"the {what} here is `{label.Value}`, in the heading above it is `{heading.Value}`: correct one of them")
            .Beside(heading.Span, $"the heading says `{heading.Value}`");

    /// <summary>A method that is stated once more, and otherwise, further down.</summary>
    public static Diagnostic AtRestated(Written<string> again, Written<string> first) =>
        Rule.At(again.Span, $"the method here is `{again.Value}`, and `{first.Value}` where the endpoint is stated first: correct one of them")
            .Beside(first.Span, $"stated first as `{first.Value}`");
}
