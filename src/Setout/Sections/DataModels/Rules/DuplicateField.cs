using Setout.Diagnostics;
using Setout.Types;

namespace Setout.Sections.DataModels.Rules;

/// <summary>
/// An entity has two fields of one name.
///
/// **Why it matters.** Only one of them can be stored, and only one is.
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
/// Status: string
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
/// status: enum(draft, paid)
/// total: decimal(12,2)
/// shipping_status: string
/// ```
/// ````
///
/// **How to fix.** Delete one of the two, or give it another name. Upper and lower case do not tell them apart.
/// </summary>
internal static class DuplicateField
{
    public static Rule Rule { get; } = new("SET2024", "duplicate-field", Severity.Error, "An entity has two fields of one name");

    public static IEnumerable<Diagnostic> Check(CheckContext context) => context.Design.DataModels.Entities.SelectMany(Find);

    private static IEnumerable<Diagnostic> Find(Entity entity)
    {
        var first = new Dictionary<string, Field>(StringComparer.OrdinalIgnoreCase);
        foreach (var field in entity.Fields)
            if (!first.TryAdd(field.Name.Value, field))
                yield return Rule.At(field.Name.Span, $"`{entity.Name.Value}` has a field `{first[field.Name.Value].Name.Value}` already")
                    .Beside(first[field.Name.Value].Span, "it is declared here first");
    }
}
