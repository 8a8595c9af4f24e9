namespace Setout.Planning;

/// <summary>Entities by every name they go by.</summary>
internal sealed class EntityIndex
{
    private readonly Dictionary<string, PlannedEntity> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PlannedEntity?> byEnding = new(StringComparer.Ordinal);

    public EntityIndex(IEnumerable<PlannedEntity> entities)
    {
        foreach (var entity in entities)
        {
            byKey.TryAdd(Names.Key(entity.Name), entity);
            byKey.TryAdd(Names.Key(entity.Table), entity);
            AddEndings(entity);
        }
    }

    /// <summary>The name of the entity that keeps the accounts; null for none.</summary>
    public string? Account { get; init; }

    /// <summary>The entity that a name means, in any spelling, singular or plural, with or without a schema in front.</summary>
    public PlannedEntity? Find(string name)
    {
        var bare = name[(name.LastIndexOf('.') + 1)..];
        return byKey.GetValueOrDefault(Names.Key(bare)) ?? byKey.GetValueOrDefault(Names.Key(name));
    }

    /// <summary>
    /// The entity that a noun of a path means: <see cref="Find"/>'s, that of the word before and the noun (<c>/sync/logs</c> is
    /// SyncLog), else the only one whose name ends so (<c>/events</c> is CalendarEvent).
    /// </summary>
    /// <param name="noun">As the path spells it.</param>
    /// <param name="before">The literal segment before it; empty for none.</param>
    public PlannedEntity? FindNoun(string noun, string before = "") =>
        Find(noun) ?? (before.Length > 0 ? Find($"{before} {noun}") : null) ?? byEnding.GetValueOrDefault(Names.Key(noun));

    private void AddEndings(PlannedEntity entity)
    {
        var words = Names.Words(entity.Name);
        for (var from = 1; from < words.Count; from++)
        {
            var ending = Names.Key(string.Join('_', words.Skip(from)));
            byEnding[ending] = byEnding.ContainsKey(ending) ? null : entity;
        }
    }
}
