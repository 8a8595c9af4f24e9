using Setout.Diagnostics;
using Setout.Types;

namespace Setout.Sections.DataModels.Rules;

/// <summary>
/// Deleting a row would clear a field that is required.
///
/// **Why it matters.** `on delete set null` asks for null in a field that may not be null, so the delete would always
/// fail.
///
/// **Bad**
///
/// ````markdown
/// ## Data Models
///
/// ### Entity: Customer
///
/// ```
/// id: uuid pk
/// ```
///
/// ### Entity: Order
///
/// ```
/// id: uuid pk
/// customer_id: uuid -> Customer on delete set null
/// ```
/// ````
///
/// **Good**
///
/// ````markdown
/// ## Data Models
///
/// ### Entity: Customer
///
/// ```
/// id: uuid pk
/// ```
///
/// ### Entity: Order
///
/// ```
/// id: uuid pk
/// customer_id: uuid? -> Customer on delete set null
/// ```
/// ````
///
/// **How to fix.** Make the field optional, or say `cascade` or `restrict`.
/// </summary>
internal static class SetNullOnRequired
{
    public static Rule Rule { get; } = new("SET2033", "set-null-on-required", Severity.Error, "Deleting a row would clear a field that is required");

    public static IEnumerable<Diagnostic> Check(CheckContext context) =>
        from entity in context.Design.DataModels.Entities
        from reference in WrittenReference.Of(entity)
        where reference.Reference.OnDelete == DeleteRule.SetNull && IsRequired(entity, reference.Field)
        select Rule.At(reference.Field.Span, $"deleting a `{reference.Reference.Entity.Value}` cannot clear `{reference.Field.Name.Value}`, which is required: make it optional, or say cascade or restrict");

    /// <summary>In a table of columns that says nothing, the delete rule itself says that the field may be empty.</summary>
    private static bool IsRequired(Entity entity, Field field) => !field.IsOptional ?? entity.Notation == EntityNotation.FieldLines;
}
