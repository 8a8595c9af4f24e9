namespace Setout.Sections.DataModels;

/// <summary>Entities as written, by every name they go by.</summary>
internal sealed class EntityNames
{
    private readonly Dictionary<string, Entity> byKey = new(StringComparer.Ordinal);

    public EntityNames(IEnumerable<Entity> entities)
    {
        foreach (var entity in entities)
        {
            byKey.TryAdd(Names.Key(entity.Name.Value), entity);
            if (entity.TableName is { } table)
                byKey.TryAdd(Names.Key(table.Value), entity);
        }
        All = [.. byKey.Values.Select(entity => entity.Name.Value).Distinct()];
    }

    /// <summary>The names of the entities, in order.</summary>
    public IReadOnlyList<string> All { get; }

    /// <summary>The entity that a name means, in any spelling, singular or plural, with or without a schema in front.</summary>
    public Entity? Find(string name) =>
        byKey.GetValueOrDefault(Names.Key(name[(name.LastIndexOf('.') + 1)..])) ?? byKey.GetValueOrDefault(Names.Key(name));
}
