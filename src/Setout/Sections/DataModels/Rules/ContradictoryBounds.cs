using Setout.Diagnostics;
using Setout.Types;

namespace Setout.Sections.DataModels.Rules;

/// <summary>
/// No value can satisfy the bounds of a field.
///
/// **Why it matters.** A field whose least value lies above its greatest can never be filled: no row could be stored.
///
/// **Bad**
///
/// ````markdown
/// ## Data Models
///
/// ### Entity: Item
///
/// ```
/// id: uuid pk
/// sku: string(12..8)
/// ```
/// ````
///
/// **Good**
///
/// ````markdown
/// ## Data Models
///
/// ### Entity: Item
///
/// ```
/// id: uuid pk
/// sku: string(8..12)
/// ```
/// ````
///
/// **How to fix.** Swap the bounds, or correct the one that is wrong.
/// </summary>
internal static class ContradictoryBounds
{
    public static Rule Rule { get; } = new("SET2031", "contradictory-bounds", Severity.Error, "No value can satisfy the bounds of a field");

    public static IEnumerable<Diagnostic> Check(CheckContext context) =>
        from entity in context.Design.DataModels.Entities
        from field in entity.Fields
        let contradiction = OfType(field) ?? OfChecks(entity, field)
        where contradiction is not null
        select Rule.At(field.Type.Span, $"`{field.Name.Value}` can have no value: {contradiction}");

    private static string? OfType(Field field) => field.Type.Value switch
    {
        ScalarType { MinLength: { } min, MaxLength: { } max } when min > max => $"at least {min} and at most {max} characters",
        ScalarType { Precision: { } precision, Scale: { } scale } when scale > precision => $"{scale} of its {precision} digits stand behind the point",
        _ => null,
    };

    private static string? OfChecks(Entity entity, Field field)
    {
        var bounds = FieldChecks.Of(entity, field).SelectMany(check => Bound.In(check.Value, field.Name.Value)).ToList();
        if (bounds.Where(bound => bound.IsLower).MaxBy(bound => bound.Value) is not { } lower || bounds.Where(bound => !bound.IsLower).MinBy(bound => bound.Value) is not { } upper)
            return null;
        var isEmpty = lower.Value > upper.Value || (lower.Value == upper.Value && !(lower.IsInclusive && upper.IsInclusive));
        return isEmpty ? $"{lower} and {upper}" : null;
    }
}
