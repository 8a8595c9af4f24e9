using Setout.Diagnostics;

namespace Setout.Sections.DataModels.Rules;

/// <summary>
/// Two entities have one name.
///
/// **Why it matters.** Which of the two is meant where the name is used? Only the first is stored.
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
/// total: decimal(12,2)
/// ```
///
/// ### Entity: Order
///
/// ```
/// id: uuid pk
/// amount: decimal(12,2)
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
///
/// ### Entity: Refund
///
/// ```
/// id: uuid pk
/// amount: decimal(12,2)
/// ```
/// ````
///
/// **How to fix.** Join the two, or give one of them another name. Spelling does not tell them apart: `OrderItem`,
/// `order_item` and `order_items` are one name.
/// </summary>
internal static class DuplicateEntity
{
    public static Rule Rule { get; } = new("SET2023", "duplicate-entity", Severity.Error, "Two entities have one name");

    public static IEnumerable<Diagnostic> Check(CheckContext context)
    {
        var first = new Dictionary<string, Entity>(StringComparer.Ordinal);
        foreach (var entity in context.Design.DataModels.Entities.Where(entity => !entity.Fields.IsEmpty))
            if (!first.TryAdd(Names.Key(entity.Name.Value), entity))
                yield return Rule.At(entity.Name.Span, $"there is an entity `{first[Names.Key(entity.Name.Value)].Name.Value}` already")
                    .Beside(first[Names.Key(entity.Name.Value)].Name.Span, "it is described here first");
    }
}
