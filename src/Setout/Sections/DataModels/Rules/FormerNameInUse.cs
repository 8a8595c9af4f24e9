using Setout.Diagnostics;

namespace Setout.Sections.DataModels.Rules;

/// <summary>
/// A field is said to be renamed, but the old name is still there.
///
/// **Why it matters.** `(was …)` moves the values of the old field into the new one. If the old one is still declared,
/// both want them.
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
/// sku: string (was code)
/// code: string
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
/// sku: string (was code)
/// ```
/// ````
///
/// **How to fix.** Delete the old field, or the remark.
/// </summary>
internal static class FormerNameInUse
{
    public static Rule Rule { get; } = new("SET2038", "former-name-in-use", Severity.Error, "A field is said to be renamed, but the old name is still there");

    public static IEnumerable<Diagnostic> Check(CheckContext context) =>
        from entity in context.Design.DataModels.Entities
        from field in entity.Fields
        where field.FormerName is not null
        let old = entity.Fields.FirstOrDefault(other => other.Name.Value.Equals(field.FormerName!.Value, StringComparison.OrdinalIgnoreCase))
        where old is not null
        select Rule.At(field.FormerName!.Span, $"`{field.Name.Value}` was `{field.FormerName.Value}`, but that is still a field").Beside(old.Span, "the old field is declared here");
}
