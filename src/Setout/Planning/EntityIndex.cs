namespace Setout.Planning;

/// <summary>Entities by every name they go by.</summary>
internal sealed class EntityIndex
{
    private readonly Dictionary<string, PlannedEntity> byKey = new(StringComparer.Ordinal);

    public EntityIndex(IEnumerable<PlannedEntity> entities)
    {
        foreach (var entity in entities)
        {
            byKey.TryAdd(Names.Key(entity.Name), entity);
            byKey.TryAdd(Names.Key(entity.Table), entity);
        }
    }

    /// <summary>The entity that a name means, in any spelling, singular or plural, with or without a schema in front.</summary>
    public PlannedEntity? Find(string name)
    {
        var bare = name[(name.LastIndexOf('.') + 1)..];
        return byKey.GetValueOrDefault(Names.Key(bare)) ?? byKey.GetValueOrDefault(Names.Key(name));
    }
}
