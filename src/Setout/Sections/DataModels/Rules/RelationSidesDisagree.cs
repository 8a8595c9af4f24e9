using Setout.Diagnostics;
using Setout.Planning;

namespace Setout.Sections.DataModels.Rules;

/// <summary>
/// The words about a relation and the fields say different things.
///
/// **Why it matters.** Relations are stated twice, in words and as references. Where the two differ, one reader builds
/// the one and the next the other.
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
/// **Relationships:**
/// - Belongs to Order
///
/// ### Entity: Order
///
/// ```
/// id: uuid pk
/// customer_id: uuid -> Customer
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
/// **Relationships:**
/// - Has many Orders
///
/// ### Entity: Order
///
/// ```
/// id: uuid pk
/// customer_id: uuid -> Customer
/// ```
/// ````
///
/// **How to fix.** Correct the sentence, or move the reference to the other entity: whoever *belongs to* another has the
/// field that points at it.
/// </summary>
internal static class RelationSidesDisagree
{
    public static Rule Rule { get; } = new("SET2025", "relation-sides-disagree", Severity.Warning, "The words about a relation and the fields say different things");

    public static IEnumerable<Diagnostic> Check(CheckContext context) =>
        from entity in context.Design.DataModels.Entities
        from relationship in entity.Relationships
        let one = context.Planned.Find(entity.Name.Value)
        let to = relationship.Other is { } other ? context.Planned.Find(other.Value) : null
        where one is not null && to is not null && one.Name != to.Name
        let finding = Contradiction(relationship, one, to)
        where finding is not null
        select finding;

    private static Diagnostic? Contradiction(Relationship relationship, PlannedEntity from, PlannedEntity to)
    {
        var here = ReferenceTo(from, to);
        var there = ReferenceTo(to, from);
        return relationship.Kind switch
        {
            RelationshipKind.BelongsTo when here is null && there is not null =>
                At(relationship, $"`{from.Name}` is said to belong to `{to.Name}`, but it is `{to.Name}.{there.Name}` that points here").Beside(there.Origin, $"`{there.Name}` is declared here"),
            RelationshipKind.HasMany or RelationshipKind.HasOne when there is null && here is not null =>
                At(relationship, $"`{to.Name}` is said to belong to `{from.Name}`, but it is `{from.Name}.{here.Name}` that points there").Beside(here.Origin, $"`{here.Name}` is declared here"),
            RelationshipKind.HasMany when there is not null && IsAlone(to, there) =>
                At(relationship, $"many `{to.Name}` are said to belong to one `{from.Name}`, but `{to.Name}.{there.Name}` is unique").Beside(there.Origin, $"`{there.Name}` is declared here"),
            _ => null,
        };
    }

    private static Diagnostic At(Relationship relationship, string message) => Rule.At(relationship.Statement.Span, message);

    private static PlannedField? ReferenceTo(PlannedEntity from, PlannedEntity to) => from.Fields.FirstOrDefault(field => field.Reference?.Entity == to.Name);

    /// <summary>Whether no two rows can have the same value in a field.</summary>
    private static bool IsAlone(PlannedEntity entity, PlannedField field) =>
        entity.Unique.Any(set => set.Count == 1 && set[0] == field.Name) || (entity.Key.Count == 1 && entity.Key[0] == field.Name);
}
