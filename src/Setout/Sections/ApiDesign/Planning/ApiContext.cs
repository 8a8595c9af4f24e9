using Setout.Planning;

namespace Setout.Sections.ApiDesign.Planning;

/// <summary>What the planners of endpoints know in common.</summary>
/// <param name="Api">The section.</param>
/// <param name="Entities">All entities, inferred ones included.</param>
/// <param name="Casing">How members are spelled where nothing shows them.</param>
/// <param name="Report">Where findings go.</param>
internal sealed record ApiContext(ApiDesignSection Api, IReadOnlyList<PlannedEntity> Entities, WireCasing Casing, PlanningReport Report)
{
    public EntityIndex Index { get; } = new(Entities);

    public PlannedEntity Entity(string name) => Entities.First(entity => entity.Name == name);

    /// <summary>The entities with a reference to <paramref name="entity"/>, each with that field.</summary>
    public IEnumerable<(PlannedEntity Entity, PlannedField Field)> Referencing(PlannedEntity entity) =>
        from other in Entities
        from field in other.Fields
        where field.Reference?.Entity == entity.Name
        select (other, field);
}
