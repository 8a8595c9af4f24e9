using Setout.Diagnostics;

namespace Setout.Sections.DataModels.Rules;

/// <summary>
/// An entity has no fields.
///
/// **Why it matters.** A name alone cannot be stored. Endpoints that work on the entity answer with their examples.
///
/// **Bad**
///
/// ```markdown
/// ## Data Models
///
/// ### Entity: Customer
///
/// Somebody who has ordered at least once.
/// ```
///
/// **Good**
///
/// ````markdown
/// ## Data Models
///
/// ### Entity: Customer
///
/// Somebody who has ordered at least once.
///
/// ```
/// id: uuid pk
/// email: string
/// ```
/// ````
///
/// **How to fix.** List the fields, one a line (`email: string unique`), as a table or as SQL.
/// </summary>
internal static class EntityWithoutFields
{
    public static Rule Rule { get; } = new("SET2037", "entity-without-fields", Severity.Warning, "An entity has no fields");

    public static IEnumerable<Diagnostic> Check(CheckContext context)
    {
        var bare = context.Design.DataModels.Entities
            .Where(entity => entity.Fields.IsEmpty && entity.Text?.Placeholders.IsEmpty != false && context.Planned.Find(entity.Name.Value) is null)
            .ToList();
        return Rule.AtAll(
            [.. bare.Select(entity => entity.Name.Span)],
            bare.Count == 1 ? $"`{bare[0].Name.Value}` has no fields: list them" : $"{bare.Count} entities have no fields: {Listing.Of(bare.Select(entity => entity.Name.Value))}",
            "no fields either");
    }
}
