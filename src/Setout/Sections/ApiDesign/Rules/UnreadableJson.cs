using Setout.Diagnostics;

namespace Setout.Sections.ApiDesign.Rules;

/// <summary>
/// A body cannot be read as JSON.
///
/// **Why it matters.** The shape of a request or response is taken from its JSON. Comments, ellipses, trailing commas and
/// type words are understood; what is broken beyond that is not, and the body is as good as not shown.
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
/// ### Endpoint: Place order
///
/// - **Method**: POST
/// - **Path**: `/orders`
/// - **Request**:
///   ```json
///   {
///     "total" 19.90
///   }
///   ```
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
/// ### Endpoint: Place order
///
/// - **Method**: POST
/// - **Path**: `/orders`
/// - **Request**:
///   ```json
///   {
///     "total": 19.90
///   }
///   ```
/// ````
///
/// **How to fix.** Correct the line. The finding points at the first place that cannot be understood.
/// </summary>
internal static class UnreadableJson
{
    public static Rule Rule { get; } = new("SET3031", "unreadable-json", Severity.Error, "A body cannot be read as JSON");

    public static IEnumerable<Diagnostic> Check(CheckContext context) =>
        from body in Bodies(context.Design.ApiDesign).DistinctBy(body => body.Span.Start)
        where !body.Errors.IsEmpty
        select Rule.At(body.Errors[0].Span, $"this JSON cannot be read: {body.Errors[0].Value}");

    private static IEnumerable<Body> Bodies(ApiDesignSection api) =>
        api.Endpoints
            .SelectMany(endpoint => endpoint.Responses.Select(response => response.Body)
                .Concat(endpoint.Errors.Select(error => error.Body))
                .Prepend(endpoint.Request))
            .Append(api.ErrorBody)
            .OfType<Body>();
}
