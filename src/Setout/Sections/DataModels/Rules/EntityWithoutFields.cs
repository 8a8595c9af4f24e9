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
            .Where(entity => entity.Fields.IsEmpty && entity.Text?.Placeholders.IsEmpty != false && context.Planned.Find(entity.Name.Value) is null && IsAnnounced(entity) && !ShowsCode(entity))
            .ToList();
        return Rule.AtAll(
            [.. bare.Select(entity => entity.Name.Span)],
            bare.Count == 1 ? $"`{bare[0].Name.Value}` has no fields: list them" : $"{bare.Count} entities have no fields: {Listing.Of(bare.Select(entity => entity.Name.Value))}",
            "no fields either");
    }

    /// <summary>Whether the heading says that it is an entity; below Data Models stand headings about other things too.</summary>
    private static bool IsAnnounced(Entity entity)
    {
        var source = entity.Name.Span.Source;
        var line = source?.Line(entity.Name.Span.Position.Line).Text ?? "";
        return Array.Exists(Announcements, word => line.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Fields in a notation that was not read are reported as that.</summary>
    private static bool ShowsCode(Entity entity) => entity.Span.Text.Contains("```", StringComparison.Ordinal) || entity.Span.Text.Contains("\n|", StringComparison.Ordinal);

    private static readonly string[] Announcements = ["entity:", "entity ", " entity", "table:", " table", "实体", "表", "エンティティ", "entidad", "encja", "entité", "entität", "엔티티", "thực thể", "сущность"];
}
