using Setout.Diagnostics;

namespace Setout.Sections.DataModels.Rules;

/// <summary>
/// Entities require each other, so that the first row can never be stored.
///
/// **Why it matters.** Each row must point at a row that must be there before. In a ring of required references no row
/// can be the first.
///
/// **Bad**
///
/// ````markdown
/// ## Data Models
///
/// ### Entity: Team
///
/// ```
/// id: uuid pk
/// lead_id: uuid -> Person
/// ```
///
/// ### Entity: Person
///
/// ```
/// id: uuid pk
/// team_id: uuid -> Team
/// ```
/// ````
///
/// **Good**
///
/// ````markdown
/// ## Data Models
///
/// ### Entity: Team
///
/// ```
/// id: uuid pk
/// lead_id: uuid? -> Person
/// ```
///
/// ### Entity: Person
///
/// ```
/// id: uuid pk
/// team_id: uuid -> Team
/// ```
/// ````
///
/// **How to fix.** Make one reference of the ring optional.
/// </summary>
internal static class RequiredReferenceCycle
{
    public static Rule Rule { get; } = new("SET2035", "required-reference-cycle", Severity.Warning, "Entities require each other, so that the first row can never be stored");

    public static IEnumerable<Diagnostic> Check(CheckContext context) =>
        from ring in ReferenceRings.Of(context.Plan.Entities)
        let first = ring[0]
        select Rule.At(first.Field.Origin, $"no first row can be stored: {string.Join(", ", ring.Select(step => $"`{step.Entity.Name}.{step.Field.Name}` requires `{step.Field.Reference!.Entity}`"))}; make one of them optional") with
        {
            Related = ring.Skip(1).Select(step => new RelatedPlace(step.Field.Origin, $"`{step.Field.Name}` is required here")).ToEquatableArray(),
        };
}
