using Setout.Diagnostics;
using Setout.Types;

namespace Setout.Sections.DataModels.Rules;

/// <summary>
/// A reference has another type than what it points at.
///
/// **Why it matters.** A value of one type can never equal a key of another: the reference could not hold a single row.
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
/// email: string
/// ```
///
/// ### Entity: Order
///
/// ```
/// id: uuid pk
/// customer_id: int -> Customer
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
/// email: string
/// ```
///
/// ### Entity: Order
///
/// ```
/// id: uuid pk
/// customer_id: uuid -> Customer
/// ```
/// ````
///
/// **How to fix.** Give the reference the type of the key.
/// </summary>
internal static class ReferenceTypeMismatch
{
    public static Rule Rule { get; } = new("SET2021", "reference-type-mismatch", Severity.Error, "A reference has another type than what it points at");

    public static IEnumerable<Diagnostic> Check(CheckContext context) =>
        from entity in context.Design.DataModels.Entities
        from reference in WrittenReference.Of(entity)
        let target = context.Entities.Find(reference.Reference.Entity.Value)
        where target is not null && IsTyped(entity) && IsTyped(target)
        let key = reference.Target(target)
        where key is not null && Differ(reference.Field.Type.Value, key.Type.Value) && !IsHeld(reference.Field, target) && !IsSameWord(reference.Field, key)
        select Rule.At(reference.Field.Type.Span, $"`{reference.Field.Name.Value}` is {Word(reference.Field)}, but `{target.Name.Value}.{key.Name.Value}` is {Word(key)}")
            .Beside(key.Span, $"`{key.Name.Value}` is declared here");

    /// <summary>A member whose type is the other entity itself holds a row, not its key: <c>customer: Customer</c>. One whose type is not written has that of the key.</summary>
    private static bool IsHeld(Field field, Entity target) => !field.Type.Span.IsWritten || Names.Same(field.Type.Span.Text.Trim().Trim('?', '[', ']'), target.Name.Value);

    /// <summary>Where one of the two is only told apart by a remark (<c>string // UUID</c>), they are still stated in one word.</summary>
    private static bool IsSameWord(Field field, Field key) => field.Type.Span.IsWritten && key.Type.Span.IsWritten && field.Type.Span.Text.AsSpan().Trim().SequenceEqual(key.Type.Span.Text.AsSpan().Trim());

    /// <summary>A sample shows a type only roughly.</summary>
    private static bool IsTyped(Entity entity) => entity.Notation is not (EntityNotation.None or EntityNotation.Json);

    private static bool Differ(FieldType left, FieldType right) => left is ScalarType a && right is ScalarType b && a.Kind != b.Kind && !AreNumbers(a, b);

    /// <summary>`decimal` and `number` as a key are odd, but hold what an integer holds.</summary>
    private static bool AreNumbers(ScalarType left, ScalarType right) => IsNumber(left) && IsNumber(right);

    private static bool IsNumber(ScalarType type) => type.Kind is ScalarKind.Integer or ScalarKind.Decimal or ScalarKind.Number;

    private static string Word(Field field) => field.Type.Span.IsWritten ? $"`{field.Type.Span.Text.Trim()}`" : $"`{field.Type.Value}`";
}
