using Setout.Diagnostics;
using Setout.Types;

namespace Setout.Sections.ApiDesign.Rules;

/// <summary>
/// A method that takes no body is shown with one.
///
/// **Why it matters.** Clients, proxies and servers drop or refuse the body of a GET, HEAD or DELETE: what stands in it
/// does not arrive.
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
/// ### Endpoint: Find orders
///
/// - **Method**: GET
/// - **Path**: `/orders`
/// - **Request**:
///   ```json
///   {
///     "status": "paid"
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
/// ### Endpoint: Find orders
///
/// - **Method**: GET
/// - **Path**: `/orders`
/// - **Query Parameters**:
///   - `status`: only orders in this state
/// ````
///
/// **How to fix.** Send the values as query parameters or in the path, or use POST.
/// </summary>
internal static class UnexpectedRequestBody
{
    public static Rule Rule { get; } = new("SET3025", "unexpected-request-body", Severity.Warning, "A method that takes no body is shown with one");

    public static IEnumerable<Diagnostic> Check(CheckContext context) =>
        from endpoint in context.Endpoints
        where !endpoint.IsShared && endpoint.Written is { Method.Value: "GET" or "HEAD" or "DELETE", Request.Json: JsonSampleObject { Members.IsEmpty: false } or JsonSampleArray }
            && !StandsBehindStatus(endpoint.Written.Request!.Span)
        select Rule.At(endpoint.Written.Request!.Span, $"{endpoint.Written.Method.Value} takes no body: send this as query parameters, or use POST")
            .Beside(endpoint.Written.Method.Span, "the method is stated here");

    /// <summary><c>`200 OK`: `{ id }`</c> in one cell is an answer, whatever the head of its column says.</summary>
    private static bool StandsBehindStatus(SourceSpan body)
    {
        if (body.Source is null)
            return false;
        var line = body.Source.Line(body.Position.Line);
        var before = line.Slice(0, body.Start - line.Start).Text;
        var cell = before[(before.LastIndexOf('|') + 1)..].TrimStart(' ', '`', '*');
        return cell.Length > 3 && cell[0] is '2' or '3' && char.IsAsciiDigit(cell[1]) && char.IsAsciiDigit(cell[2]) && !char.IsLetterOrDigit(cell[3]);
    }
}
