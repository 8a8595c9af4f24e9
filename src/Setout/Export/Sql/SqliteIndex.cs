using Setout.Planning;

namespace Setout.Export.Sql;

/// <summary>An index of a table in SQLite.</summary>
/// <param name="Name">Unique in the database: <c>orders_customer_id_index</c>, <c>customers_email_unique</c>.</param>
/// <param name="Fields">In order.</param>
/// <param name="IsUnique">Whether no two rows agree in them.</param>
public sealed record SqliteIndex(string Name, EquatableArray<string> Fields, bool IsUnique)
{
    /// <summary>Which rows it is over, as SQL; empty for all.</summary>
    public string Condition { get; init; } = "";

    /// <summary>The indexes of an entity; one that begins another, or is the key, is left out.</summary>
    public static EquatableArray<SqliteIndex> Of(PlannedEntity entity)
    {
        var unique = entity.Unique.Select(fields => new SqliteIndex(NameOf(entity, fields, "unique"), fields, true));
        var plain = entity.Indexes
            .Where(index => index.UniqueWhere is null && !Begins(index.Fields, entity.Key) && !entity.Unique.Any(fields => Begins(index.Fields, fields)))
            .Select(index => new SqliteIndex(NameOf(entity, index.Fields, "index"), index.Fields, false));
        var partial = entity.Indexes.Where(index => index.UniqueWhere is not null)
            .GroupBy(index => NameOf(entity, index.Fields, "unique_where"))
            .SelectMany(same => same.Select((index, number) => new SqliteIndex(number == 0 ? same.Key : $"{same.Key}_{number + 1}", index.Fields, true) { Condition = ExpressionSql.Check(index.UniqueWhere!, entity) }));
        return unique.Concat(plain).Concat(partial).DistinctBy(index => index.Name, StringComparer.OrdinalIgnoreCase).ToEquatableArray();
    }

    /// <summary>The statement that makes it, with a semicolon and a line feed behind it.</summary>
    public string Create(PlannedEntity entity)
    {
        var columns = string.Join(", ", Fields.Select(name => SqliteSeal.ComparedColumn(entity.Field(name))));
        return $"CREATE {(IsUnique ? "UNIQUE " : "")}INDEX {SqlText.Name(Name)} ON {SqlText.Name(entity.Table)} ({columns}){(Condition.Length > 0 ? $" WHERE {Condition}" : "")};\n";
    }

    private static bool Begins(EquatableArray<string> start, EquatableArray<string> whole) =>
        start.Count <= whole.Count && start.Select((field, index) => whole[index] == field).All(same => same);

    private static string NameOf(PlannedEntity entity, EquatableArray<string> fields, string ending) =>
        $"{entity.Table}_{string.Join('_', fields)}_{ending}";
}
