using Setout.AspNetCore.DataModels.Sqlite.Reading;
using Setout.AspNetCore.DataModels.Sqlite.Writing;
using Setout.Planning;

namespace Setout.AspNetCore.DataModels.Sqlite;

/// <summary>A plan's entities by name.</summary>
internal sealed class StoredPlan
{
    private readonly Dictionary<string, StoredEntity> entities;
    private readonly Lazy<WritePlan> writes;

    public StoredPlan(Plan plan)
    {
        Plan = plan;
        writes = new(() => new WritePlan(this));
        entities = plan.Entities.ToDictionary(entity => entity.Name, entity => new StoredEntity(entity), StringComparer.Ordinal);
    }

    /// <summary>The plan as those see it for whom rows are visible by rules.</summary>
    /// <param name="whole">The plan without any.</param>
    /// <param name="rules">By entity; all rows are visible of one that has none.</param>
    public StoredPlan(StoredPlan whole, IReadOnlyDictionary<string, RowRule> rules)
    {
        Plan = whole.Plan;
        writes = new(() => new WritePlan(this));
        entities = Plan.Entities.ToDictionary(
            entity => entity.Name,
            entity => rules.TryGetValue(entity.Name, out var rule) && !rule.IsAll ? new StoredEntity(entity, RuleSql.Write(whole, whole.Entity(entity.Name), RowSelect.Alias, rule)) : whole.Entity(entity.Name),
            StringComparer.Ordinal);
    }

    public Plan Plan { get; }

    /// <summary>What writes its rows; made at the first use.</summary>
    public WritePlan Writes => writes.Value;

    public IEnumerable<StoredEntity> Entities => entities.Values;

    public StoredEntity Entity(string name) => entities[name];

    /// <summary>The place of an entity among those of the plan.</summary>
    public int IndexOf(StoredEntity entity) => Enumerable.Range(0, Plan.Entities.Count).First(index => Plan.Entities[index].Name == entity.Entity.Name);

    /// <summary>The field of an entity that is a reference, and what it points at.</summary>
    public PlannedReference Reference(StoredEntity entity, string field) =>
        entity.Field(field).Reference ?? throw new ArgumentException($"{entity.Entity.Name}.{field} is no reference");
}
