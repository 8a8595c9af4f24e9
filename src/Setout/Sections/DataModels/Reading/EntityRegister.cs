namespace Setout.Sections.DataModels.Reading;

/// <summary>The entities found so far, by every name that they go by.</summary>
internal sealed class EntityRegister
{
    private readonly Dictionary<string, EntityEntry> first = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EntityEntry> bare = new(StringComparer.Ordinal);

    /// <summary>In order of appearance.</summary>
    public List<EntityEntry> Entries { get; } = [];

    public void Add(EntityEntry entry)
    {
        Entries.Add(entry);
        Call(entry, entry.Name.Value);
        if (entry.Table is { } table)
            Call(entry, table.Value);
    }

    /// <summary>Notes a further name.</summary>
    public void Call(EntityEntry entry, string name)
    {
        var key = Names.Key(name);
        if (key.Length == 0)
            return;
        first.TryAdd(key, entry);
        if (entry.Draft is null)
            bare[key] = entry;
    }

    public EntityEntry? Find(string name) => first.GetValueOrDefault(Names.Key(name));

    /// <summary>The entity of a name whose fields are not yet known.</summary>
    public EntityEntry? FindBare(string name) => bare.GetValueOrDefault(Names.Key(name)) is { Draft: null } entry ? entry : null;
}
