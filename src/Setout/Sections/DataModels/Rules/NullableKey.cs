using Setout.Diagnostics;

namespace Setout.Sections.DataModels.Rules;

/// <summary>
/// A key may be absent.
///
/// **Why it matters.** The key tells rows apart and is what others refer to. A row without one could be neither read nor
/// changed.
///
/// **Bad**
///
/// ````markdown
/// ## Data Models
///
/// ### Entity: Order
///
/// ```
/// id: uuid? pk
/// total: decimal(12,2)
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
/// total: decimal(12,2)
/// ```
/// ````
///
/// **How to fix.** Make the field required.
/// </summary>
internal static class NullableKey
{
    public static Rule Rule { get; } = new("SET2032", "nullable-key", Severity.Error, "A key may be absent");

    public static IEnumerable<Diagnostic> Check(CheckContext context) =>
        from entity in context.Design.DataModels.Entities
        from field in entity.Fields
        where field.IsKey && field.IsOptional == true
        select Rule.At(field.Span, $"`{field.Name.Value}` is the key of `{entity.Name.Value}` and must not be optional");
}
