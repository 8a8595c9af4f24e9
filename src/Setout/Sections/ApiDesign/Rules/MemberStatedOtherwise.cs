using Setout.Diagnostics;
using Setout.Types.Fields;

namespace Setout.Sections.ApiDesign.Rules;

/// <summary>
/// A body states the type, values or limits of a field otherwise than its entity.
///
/// **Why it matters.** A client that follows the body sends what the table refuses. Setout follows the entity.
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
/// note: string(..200)
/// ```
///
/// ## API Design
///
/// ### POST /orders
///
/// Request:
///
/// ```json
/// {
///   "note": "string (max 500 characters)"
/// }
/// ```
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
/// note: string(..200)
/// ```
///
/// ## API Design
///
/// ### POST /orders
///
/// Request:
///
/// ```json
/// {
///   "note": "string (max 200 characters)"
/// }
/// ```
/// ````
///
/// **How to fix.** Correct the one that is out of date. A body may be stricter than its entity.
/// </summary>
internal static class MemberStatedOtherwise
{
    public static Rule Rule { get; } = new("SET3044", "member-stated-otherwise", Severity.Warning, "A body states a field otherwise than its entity");

    public static IEnumerable<Diagnostic> Check(CheckContext context) =>
        from endpoint in context.Endpoints
        from shown in ShownField.Of(endpoint, context).DistinctBy(shown => shown.Sample.Span.Start)
        where shown.Sample.Type is not null
        let contradiction = FieldContradiction.Of(shown.Sample.Type!, shown.Field.Type, $"`{shown.Entity.Name}.{shown.Field.Name}`")
        where contradiction is not null
        select Rule.At(shown.Sample.Span, $"`{shown.Field.Name}` of {endpoint.Name} {contradiction}")
            .Beside(shown.Field.Origin, $"`{shown.Field.Name}` is declared here");
}
