using Setout.Diagnostics;

namespace Setout.Sections.Performance.Rules;

/// <summary>
/// An optimisation names a field that no entity has.
///
/// **Why it matters.** An index on a field that does not exist cannot be created, and the field that was meant stays
/// slow.
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
/// ## Performance Considerations
///
/// ### Optimization Plans
///
/// - Index on `orders.customer`
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
/// ## Performance Considerations
///
/// ### Optimization Plans
///
/// - Index on `orders.status`
/// ````
///
/// **How to fix.** Write the field as the entity declares it.
/// </summary>
internal static class OptimizationOfUnknownField
{
    public static Rule Rule { get; } = new("SET5024", "optimization-of-unknown-field", Severity.Warning, "An optimisation names a field that no entity has");

    public static IEnumerable<Diagnostic> Check(CheckContext context) =>
        from named in NamedField.In(context.Design.Performance.OptimizationText)
        let entity = context.Planned.Find(named.Entity)
        where entity is not null && !entity.Fields.Any(field => Names.Same(field.Name, named.Field.Value))
        select Rule.At(named.Field.Span, $"`{entity.Name}` has no field `{named.Field.Value}`")
            .Suggesting(named.Field, DidYouMean.Nearest(named.Field.Value, entity.Fields.Select(field => field.Name)))
            .Beside(entity.Origin, $"`{entity.Name}` is described here");
}
