using Setout.Diagnostics;
using Setout.Planning;

namespace Setout.Sections.ApiDesign.Rules;

/// <summary>
/// An error can arise that an endpoint does not list.
///
/// **Why it matters.** Clients handle what is listed. Where an endpoint lists its errors, the list should be whole.
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
/// - **Error Codes**: 400
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
/// - **Error Codes**: 400, 404
/// ````
///
/// **How to fix.** Add the status to the list.
/// </summary>
internal static class UnlistedError
{
    public static Rule Rule { get; } = new("SET3029", "unlisted-error", Severity.Info, "An error can arise that an endpoint does not list");

    public static IEnumerable<Diagnostic> Check(CheckContext context)
    {
        var lacking = context.Endpoints
            .Where(endpoint => !endpoint.IsShared && !endpoint.Written.Errors.IsEmpty)
            .SelectMany(endpoint => Arising(endpoint, context).Where(status => !endpoint.Written.Errors.Any(error => error.Status == status)).Select(status => (Endpoint: endpoint, Status: status)))
            .ToList();
        return Rule.AtAll(
            [.. lacking.Select(found => found.Endpoint.Written.Errors[0].Span)],
            $"errors that are not listed can arise: {Listing.Plain(lacking.Select(found => $"{found.Status} of {found.Endpoint.Name}"))}",
            "not all errors are listed here either");
    }

    /// <summary>Only those that follow from the design itself: a row that is not there, a value that must be unique, a state that forbids it.</summary>
    private static IEnumerable<int> Arising(PlacedEndpoint endpoint, CheckContext context)
    {
        if (endpoint.Planned.Answer is not EntityAnswer answer)
            yield break;
        // The caller's own row is there, and what hangs on it alone needs no 404.
        if (endpoint.Planned.Path.Contains('{', StringComparison.Ordinal) && (!answer.Scope.IsEmpty || !answer.Parents.IsEmpty))
            yield return 404;
        if (answer is TransitionAnswer { Target: string } || (answer is CreateAnswer && context.Entity(answer.Entity).Unique.Any(set => IsSent(endpoint, set))))
            yield return 409;
    }

    private static bool IsSent(PlacedEndpoint endpoint, EquatableArray<string> unique) =>
        unique.All(field => endpoint.Planned.Request?.Members.Any(member => member.Field == field) == true);
}
