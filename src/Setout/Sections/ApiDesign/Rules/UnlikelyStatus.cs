using Setout.Diagnostics;

namespace Setout.Sections.ApiDesign.Rules;

/// <summary>
/// A status does not fit the method or the body.
///
/// **Why it matters.** 201 says that something was created, 204 that no body follows. Clients rely on it: some never read
/// the body of a 204, and look for `Location` after a 201.
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
/// - **Response (201 Created)**:
///   ```json
///   {
///     "id": "0190b6a0-0000-7000-8000-000000000001"
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
/// ### Endpoint: Read order
///
/// - **Method**: GET
/// - **Path**: `/orders/{id}`
/// - **Response (200 OK)**:
///   ```json
///   {
///     "id": "0190b6a0-0000-7000-8000-000000000001"
///   }
///   ```
/// ````
///
/// **How to fix.** Answer 200 with a body, 204 without, and 201 only where something is created.
/// </summary>
internal static class UnlikelyStatus
{
    public static Rule Rule { get; } = new("SET3027", "unlikely-status", Severity.Warning, "A status does not fit the method or the body");

    public static IEnumerable<Diagnostic> Check(CheckContext context) =>
        from endpoint in context.Endpoints
        where !endpoint.IsShared
        from response in endpoint.Written.Responses
        let complaint = Complaint(endpoint.Written.Method.Value, response)
        where complaint is not null
        select Rule.At(response.Span, $"{endpoint.Name} {complaint}");

    private static string? Complaint(string method, Response response) => (method, response.Status) switch
    {
        ("GET" or "HEAD", 201) => "reads, and 201 says that it creates: answer 200",
        ("DELETE", 201) => "deletes, and 201 says that it creates: answer 204, or 200 with a body",
        (_, 204) when response.Body?.Json is not null => "shows a body, and 204 has none: answer 200, or leave the body out",
        _ => null,
    };
}
