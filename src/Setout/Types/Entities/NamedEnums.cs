namespace Setout.Types.Entities;

/// <summary>Enums that are declared apart from the fields that have them.</summary>
internal sealed class NamedEnums
{
    private readonly Dictionary<string, EnumType> byName = new(StringComparer.OrdinalIgnoreCase);

    public void Add(string name, EnumType type) => byName.TryAdd(name, type);

    /// <summary>The enum of a name, with or without a schema in front; null if there is none.</summary>
    public EnumType? Find(string name) => byName.GetValueOrDefault(name[(name.LastIndexOf('.') + 1)..].Trim('"', '`'));
}
