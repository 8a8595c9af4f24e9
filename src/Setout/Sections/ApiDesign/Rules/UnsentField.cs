using Setout.Diagnostics;
using Setout.Planning;

namespace Setout.Sections.ApiDesign.Rules;

/// <summary>
/// A create request does not send a required field.
///
/// **Why it matters.** The field is required, has no default and is not set by the server, but the documented request
/// body has no member for it. A client that follows the document could create nothing. Setout accepts the member all the
/// same, and requires it.
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
/// number: string
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
///     "number": "A-1"
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
/// number: string
/// total: decimal(12,2) = 0
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
///     "number": "A-1"
///   }
///   ```
/// ````
///
/// **How to fix.** Add the member to the request, or give the field a default, or make it optional, or mark it readonly.
/// </summary>
internal static class UnsentField
{
    public static Rule Rule { get; } = new("SET3080", "unsent-field", Severity.Warning, "A create request does not send a required field");

    /// <summary>One finding for a body, however many fields it lacks.</summary>
    public static Diagnostic Found(Endpoint endpoint, PlannedEntity entity, IReadOnlyList<PlannedField> unsent, SourceSpan body) =>
        Rule.At(body, $"{endpoint.Method.Value} {endpoint.Path.Value} does not send {Listing.Of(unsent.Select(field => field.Name))}, which every {entity.Name} must have: add {(unsent.Count == 1 ? "it" : "them")} to the body, or give a default, or make optional") with
        {
            Related = unsent.Where(field => field.Origin.IsWritten).Select(field => new RelatedPlace(field.Origin, $"`{field.Name}` is declared here")).ToEquatableArray(),
        };
}
