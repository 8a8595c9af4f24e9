using Setout.Diagnostics;

namespace Setout.Sections.Security.Rules;

/// <summary>
/// A row of the table of roles is about nothing that the design has.
///
/// **Why it matters.** It grants what does not exist. Either the name is misspelt, and what was meant is not granted, or
/// the row is left over.
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
///
/// ### Endpoint: Delete order
///
/// - **Method**: DELETE
/// - **Path**: `/orders/{id}`
///
/// ## Security Considerations
///
/// ### Authentication
///
/// - Bearer tokens (JWT).
///
/// ### Authorization
///
/// | | customer | clerk |
/// | --- | --- | --- |
/// | `GET /orders` | own | all |
/// | `DELETE /order/{id}` | - | all |
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
///
/// ### Endpoint: Delete order
///
/// - **Method**: DELETE
/// - **Path**: `/orders/{id}`
///
/// ## Security Considerations
///
/// ### Authentication
///
/// - Bearer tokens (JWT).
///
/// ### Authorization
///
/// | | customer | clerk |
/// | --- | --- | --- |
/// | `GET /orders` | own | all |
/// | `DELETE /orders/{id}` | - | all |
/// ````
///
/// **How to fix.** Write method and path, or the entity, as they stand in the design.
/// </summary>
internal static class GrantWithoutSubject
{
    public static Rule Rule { get; } = new("SET4023", "grant-without-subject", Severity.Warning, "A row of the table of roles is about nothing that the design has");

    public static Diagnostic At(Written<string> subject, IEnumerable<string> names) =>
        Rule.At(subject.Span, $"no endpoint and no entity is called `{subject.Value}`").Suggesting(subject, DidYouMean.Nearest(subject.Value, names));

    /// <summary>A row of the table of fields.</summary>
    public static Diagnostic OfField(Written<string> subject) =>
        Rule.At(subject.Span, $"no field is called `{subject.Value}`, or several are: write `Entity.field`");
}
