using Setout.Diagnostics;

namespace Setout.Sections.DataModels.Rules;

/// <summary>
/// A reference points at a field that the other entity does not have.
///
/// **Why it matters.** The reference cannot be created as it is written.
///
/// **Bad**
///
/// ````markdown
/// ## Data Models
///
/// ### Entity: Customer
///
/// ```sql
/// CREATE TABLE customers (id UUID PRIMARY KEY, email TEXT UNIQUE);
/// ```
///
/// ### Entity: Order
///
/// ```sql
/// CREATE TABLE orders (
///   id UUID PRIMARY KEY,
///   customer_id UUID REFERENCES customers(uuid)
/// );
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
/// ```sql
/// CREATE TABLE customers (id UUID PRIMARY KEY, email TEXT UNIQUE);
/// ```
///
/// ### Entity: Order
///
/// ```sql
/// CREATE TABLE orders (
///   id UUID PRIMARY KEY,
///   customer_id UUID REFERENCES customers(id)
/// );
/// ```
/// ````
///
/// **How to fix.** Name the key of the other entity, or nothing: the key is meant by itself.
/// </summary>
internal static class UnknownReferencedField
{
    public static Rule Rule { get; } = new("SET2039", "unknown-referenced-field", Severity.Error, "A reference points at a field that the other entity does not have");

    public static IEnumerable<Diagnostic> Check(CheckContext context) =>
        from entity in context.Design.DataModels.Entities
        from reference in WrittenReference.Of(entity)
        where reference.Reference.Field is not null
        let target = context.Entities.Find(reference.Reference.Entity.Value)
        where target is not null && !target.Fields.IsEmpty && reference.Target(target) is null && !IsPlanned(context, target, reference.Reference.Field!)
        select Rule.At(reference.Reference.Entity.Span, $"`{target.Name.Value}` has no field `{reference.Reference.Field}`")
            .Beside(target.Name.Span, $"`{target.Name.Value}` is described here");

    /// <summary>The key that Setout adds is there, though it is not written; <c>id</c> is also that of a store that calls it <c>_id</c>.</summary>
    private static bool IsPlanned(CheckContext context, Entity target, string field) =>
        context.Planned.Find(target.Name.Value)?.Fields.Any(planned => planned.Name.Equals(field, StringComparison.OrdinalIgnoreCase) || (planned.Name == "_id" && field == "id")) == true;
}
