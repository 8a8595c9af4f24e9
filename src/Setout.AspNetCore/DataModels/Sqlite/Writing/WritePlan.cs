namespace Setout.AspNetCore.DataModels.Sqlite.Writing;

/// <summary>What writes the rows of each entity of a plan.</summary>
internal sealed class WritePlan(StoredPlan stored)
{
    private readonly Dictionary<string, EntityRows> rows =
        stored.Entities.ToDictionary(entity => entity.Entity.Name, entity => new EntityRows(entity), StringComparer.Ordinal);

    public StoredPlan Stored { get; } = stored;

    public EntityRows Rows(string entity) => rows[entity];
}
