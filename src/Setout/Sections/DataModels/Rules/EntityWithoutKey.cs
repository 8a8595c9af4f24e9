using Setout.Diagnostics;

namespace Setout.Sections.DataModels.Rules;

/// <summary>
/// Nothing tells the rows of an entity apart.
///
/// **Why it matters.** Without a key a row can be neither read nor changed nor referred to. Setout adds `id: uuid` on its
/// own, which is a guess.
///
/// **Bad**
///
/// ````markdown
/// ## Data Models
///
/// ### Entity: Reading
///
/// ```
/// sensor: string
/// value: decimal(8,2)
/// measured_at: datetime
/// ```
/// ````
///
/// **Good**
///
/// ````markdown
/// ## Data Models
///
/// ### Entity: Reading
///
/// ```
/// id: uuid pk
/// sensor: string
/// value: decimal(8,2)
/// measured_at: datetime
/// ```
/// ````
///
/// **How to fix.** Mark the field that tells rows apart: `pk` in a field line, `PRIMARY KEY` in SQL, "primary key" in a
/// table. Two fields together are marked both.
/// </summary>
internal static class EntityWithoutKey
{
    public static Rule Rule { get; } = new("SET2022", "entity-without-key", Severity.Warning, "Nothing tells the rows of an entity apart");

    /// <summary>One finding for all: what is missing is missing the same way everywhere.</summary>
    public static IEnumerable<Diagnostic> Check(CheckContext context)
    {
        var bare = context.Design.DataModels.Entities.Where(entity => LacksKey(entity, context)).ToList();
        return Rule.AtAll(
            [.. bare.Select(entity => entity.Name.Span)],
            bare.Count == 1 ? $"no field of `{bare[0].Name.Value}` is its key: mark the one that tells rows apart" : $"{bare.Count} entities have no key: {Listing.Of(bare.Select(entity => entity.Name.Value))}; mark the fields that tell rows apart",
            "no key either");
    }

    private static bool LacksKey(Entity entity, CheckContext context) =>
        entity.Notation is EntityNotation.FieldLines or EntityNotation.Sql or EntityNotation.Table
        && !entity.Fields.IsEmpty && !HasKey(entity) && !TellsApart(entity)
        && context.Planned.Find(entity.Name.Value) is { } planned && !entity.Fields.Any(field => planned.Key.Contains(field.Name.Value));

    private static bool HasKey(Entity entity) => entity.Fields.Any(field => field.IsKey) || entity.Constraints.Any(constraint => constraint is KeyConstraint);

    private static bool TellsApart(Entity entity) => entity.Constraints.Any(constraint => constraint is UniqueConstraint or IndexConstraint { IsUnique: true, Condition: null });
}
