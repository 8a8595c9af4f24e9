using Setout.Planning;

namespace Setout.AspNetCore.DataModels.Sqlite;

/// <summary>An entity and its columns.</summary>
internal sealed class StoredEntity(PlannedEntity entity)
{
    private readonly Dictionary<string, int> indexes = Enumerable.Range(0, entity.Fields.Count)
        .ToDictionary(index => entity.Fields[index].Name, StringComparer.Ordinal);

    public PlannedEntity Entity { get; } = entity;

    /// <summary>Quoted.</summary>
    public string Table { get; } = SqlNames.Quote(entity.Table);

    /// <summary>By the index of the field.</summary>
    public Column[] Columns { get; } = [.. entity.Fields.Select(Sqlite.Column.Of)];

    /// <summary>The indexes of the key's fields.</summary>
    public int[] Key { get; } = [.. entity.Key.Select(name => Enumerable.Range(0, entity.Fields.Count).First(index => entity.Fields[index].Name == name))];

    public int IndexOf(string field) => indexes[field];

    public Column Column(string field) => Columns[indexes[field]];

    public PlannedField Field(string field) => Entity.Fields[indexes[field]];
}
