using Setout.AspNetCore.DataModels.Sqlite.Reading;
using Setout.Planning;

namespace Setout.AspNetCore.DataModels.Sqlite;

/// <summary>An entity and its columns.</summary>
/// <param name="entity">The entity.</param>
/// <param name="visible">The condition on rows that may be seen, of which the alias is that of <see cref="RowSelect"/>; empty for all.</param>
internal sealed class StoredEntity(PlannedEntity entity, string visible = "")
{
    private readonly Dictionary<string, int> indexes = Enumerable.Range(0, entity.Fields.Count)
        .ToDictionary(index => entity.Fields[index].Name, StringComparer.Ordinal);

    public PlannedEntity Entity { get; } = entity;

    /// <summary>Quoted.</summary>
    public string Table { get; } = SqlNames.Quote(entity.Table);

    /// <summary>What rows beside those that are asked for are read from: nested and counted ones. Only those that may be seen.</summary>
    public string Source { get; } = visible.Length == 0 ? SqlNames.Quote(entity.Table) : $"(SELECT * FROM {SqlNames.Quote(entity.Table)} AS {RowSelect.Alias} WHERE {visible})";

    /// <summary>
    /// What rows that must be there are looked for in. Where none may be seen at all, whoever may do what needs one may know that
    /// it is there.
    /// </summary>
    public string Existing => visible == RuleSql.None ? Table : Source;

    /// <summary>By the index of the field.</summary>
    public Column[] Columns { get; } = [.. entity.Fields.Select(field => Sqlite.Column.Of(entity, field))];

    /// <summary>The indexes of the key's fields.</summary>
    public int[] Key { get; } = [.. entity.Key.Select(name => Enumerable.Range(0, entity.Fields.Count).First(index => entity.Fields[index].Name == name))];

    public int IndexOf(string field) => indexes[field];

    public Column Column(string field) => Columns[indexes[field]];

    public PlannedField Field(string field) => Entity.Fields[indexes[field]];
}
