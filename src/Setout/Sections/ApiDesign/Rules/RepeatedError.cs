using Setout.Diagnostics;

namespace Setout.Sections.ApiDesign.Rules;

/// <summary>
/// An endpoint lists a status twice.
///
/// **Why it matters.** The second mention says nothing, unless another status was meant.
///
/// **Bad**
///
/// ````markdown
/// ## Data Models
///
/// ### Entity: Order
///
/// ```
/// id: uuid pk
/// status: enum(draft, paid)
/// total: decimal(12,2)
/// ```
///
/// ## API Design
///
/// ### Endpoint: Read order
///
/// - **Method**: GET
/// - **Path**: `/orders/{id}`
/// - **Error Codes**: 400, 404, 400
/// ````
///
/// **Good**
///
/// ````markdown
/// ## Data Models
///
/// ### Entity: Order
///
/// ```
/// id: uuid pk
/// status: enum(draft, paid)
/// total: decimal(12,2)
/// ```
///
/// ## API Design
///
/// ### Endpoint: Read order
///
/// - **Method**: GET
/// - **Path**: `/orders/{id}`
/// - **Error Codes**: 400, 401, 404
/// ````
///
/// **How to fix.** Delete it, write the status that was meant, or say in words what tells the two apart.
/// </summary>
internal static class RepeatedError
{
    public static Rule Rule { get; } = new("SET3030", "repeated-error", Severity.Warning, "An endpoint lists a status twice");

    public static IEnumerable<Diagnostic> Check(CheckContext context) =>
        from endpoint in context.Endpoints
        from again in endpoint.Written.Errors
            .GroupBy(error => (error.Status, error.Description.ToUpperInvariant(), error.Span.Position.Line))
            .SelectMany(same => same.DistinctBy(error => error.Span.Start).Skip(1))
        select Rule.At(again.Span, $"{endpoint.Name} lists {again.Status} already");
}
