using Setout.Diagnostics;

namespace Setout.Sections.ApiDesign.Rules;

/// <summary>
/// Nothing says what a block of JSON at an endpoint shows.
///
/// **Why it matters.** The endpoint has a request and a response already, so this body is neither sent nor checked nor served.
///
/// **Bad**
///
/// ````markdown
/// ## API Design
///
/// ### Endpoint: Place order
///
/// - **Method**: POST
/// - **Path**: `/orders`
/// - **Response**: `{ "id": 1 }`
///
/// ```json
/// { "error": "taken" }
/// ```
/// ````
///
/// **Good**
///
/// ````markdown
/// ## API Design
///
/// ### Endpoint: Place order
///
/// - **Method**: POST
/// - **Path**: `/orders`
/// - **Response**: `{ "id": 1 }`
/// - **409 Conflict**:
///   ```json
///   { "error": "taken" }
///   ```
/// ````
///
/// **How to fix.** Put a label in front: `Request`, `Response`, or a status.
/// </summary>
internal static class OrphanFence
{
    public static Rule Rule { get; } = new("SET3007", "orphan-fence", Severity.Warning, "Nothing says what a block of JSON at an endpoint shows");

    public static Diagnostic At(SourceSpan span) =>
        Rule.At(span.Source!.Line(span.Position.Line), "nothing says what this shows: put `**Request**:`, `**Response**:` or a status in front");
}
