using Setout.Diagnostics;
using Setout.Types;

namespace Setout.Sections.DataModels.Rules;

/// <summary>
/// Money is kept as a binary floating-point number.
///
/// **Why it matters.** A `float` cannot hold most amounts exactly: 0.1 + 0.2 is not 0.3. Sums drift by cents, and
/// comparisons fail.
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
/// price: float
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
/// price: decimal(12,2)
/// ```
/// ````
///
/// **How to fix.** Keep money as `decimal(12,2)` (or as a whole number of the smallest unit).
/// </summary>
internal static class InexactMoney
{
    public static Rule Rule { get; } = new("SET2036", "inexact-money", Severity.Warning, "Money is kept as a binary floating-point number");

    private static readonly HashSet<string> Words = new(StringComparer.Ordinal) { "price", "amount", "cost", "fee", "salary", "balance", "revenue", "discount", "subtotal" };

    public static IEnumerable<Diagnostic> Check(CheckContext context) =>
        from entity in context.Design.DataModels.Entities
        where entity.Notation is EntityNotation.FieldLines or EntityNotation.Sql or EntityNotation.Table
        from field in entity.Fields
        where field.Type.Value is ScalarType { Kind: ScalarKind.Number } && Names.Words(field.Name.Value) is { IsEmpty: false } words && Words.Contains(words[^1])
            && IsBinary(field.Type.Span.Text)
        select Rule.At(field.Type.Span, $"`{field.Name.Value}` sounds like money, which a {field.Type.Span.Text.Trim()} cannot hold exactly: decimal(12,2) can");

    /// <summary>`number` is how some write any number; only what names a binary type is a choice of one.</summary>
    private static bool IsBinary(string type) =>
        type.Contains("float", StringComparison.OrdinalIgnoreCase) || type.Contains("double", StringComparison.OrdinalIgnoreCase) || type.Contains("real", StringComparison.OrdinalIgnoreCase);
}
