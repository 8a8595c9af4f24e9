using Setout.Diagnostics;
using Setout.Planning;

namespace Setout.Sections.ApiDesign.Rules;

/// <summary>
/// An error is listed that cannot arise.
///
/// **Why it matters.** Clients write code for each error that is listed. An error that nothing can cause is often one
/// that was listed under the wrong endpoint.
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
/// ### Endpoint: List orders
///
/// - **Method**: GET
/// - **Path**: `/orders`
/// - **Error Codes**: 400, 409
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
/// ### Endpoint: List orders
///
/// - **Method**: GET
/// - **Path**: `/orders`
/// - **Error Codes**: 400
/// ````
///
/// **How to fix.** Take the status off the list, or say what causes it: `409 (the export is running)`.
/// </summary>
internal static class UnreachableError
{
    public static Rule Rule { get; } = new("SET3028", "unreachable-error", Severity.Info, "An error is listed that cannot arise");

    public static IEnumerable<Diagnostic> Check(CheckContext context)
    {
        var unreachable = context.Endpoints
            .Where(endpoint => !endpoint.IsShared)
            .SelectMany(endpoint => endpoint.Written.Errors.Where(error => IsUnreachable(endpoint, error)).Select(error => (Endpoint: endpoint, Error: error)))
            .ToList();
        return Rule.AtAll(
            [.. unreachable.Select(found => found.Error.Span)],
            $"nothing can cause {Listing.Plain(unreachable.Select(found => $"{found.Error.Status} of {found.Endpoint.Name}"))}",
            "nothing can cause this either");
    }

    /// <summary>Where the author says in words what causes it, it is believed.</summary>
    private static bool IsUnreachable(PlacedEndpoint endpoint, ErrorStatus error) => !IsExplained(error) && (error.Status, endpoint.Planned.Answer) switch
    {
        (409, ListAnswer or ReadAnswer or SummaryAnswer) => endpoint.Written.Method.Value is "GET" or "HEAD",
        (404, ListAnswer { Scope.IsEmpty: true, Parents.IsEmpty: true } or SummaryAnswer { Scope.IsEmpty: true }) => true,
        (413 or 415, EntityAnswer) => endpoint.Planned.Request is null,
        _ => false,
    };

    /// <summary>More words than the standard phrase of a status.</summary>
    private static bool IsExplained(ErrorStatus error) =>
        error.Body is not null || Names.Words(error.Description).Any(word => word is not ("not" or "found" or "conflict" or "payload" or "too" or "large" or "unsupported" or "media" or "type" or "content" or "request" or "entity"));
}
