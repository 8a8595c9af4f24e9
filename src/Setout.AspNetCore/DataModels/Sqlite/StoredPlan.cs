using Setout.Planning;

namespace Setout.AspNetCore.DataModels.Sqlite;

/// <summary>A plan's entities by name.</summary>
internal sealed class StoredPlan(Plan plan)
{
    private readonly Dictionary<string, StoredEntity> entities =
        plan.Entities.ToDictionary(entity => entity.Name, entity => new StoredEntity(entity), StringComparer.Ordinal);

    public Plan Plan { get; } = plan;

    public IEnumerable<StoredEntity> Entities => entities.Values;

    public StoredEntity Entity(string name) => entities[name];

    /// <summary>The field of an entity that is a reference, and what it points at.</summary>
    public PlannedReference Reference(StoredEntity entity, string field) =>
        entity.Field(field).Reference ?? throw new ArgumentException($"{entity.Entity.Name}.{field} is no reference");
}
