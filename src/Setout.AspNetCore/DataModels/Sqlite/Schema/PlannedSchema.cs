using Setout.Export.Sql;
using Setout.Planning;

namespace Setout.AspNetCore.DataModels.Sqlite.Schema;

/// <summary>What a plan's database is made of.</summary>
internal static class PlannedSchema
{
    /// <summary>Ends the words of an encrypted field.</summary>
    public const string Encrypted = ", encrypted";

    /// <summary>The words of what equal values of an encrypted field have in common.</summary>
    public const string TagWords = "found by equal values";

    public static IEnumerable<SchemaItem> Of(Plan plan) => plan.Entities.SelectMany(entity => Of(plan, entity));

    private static IEnumerable<SchemaItem> Of(Plan plan, PlannedEntity entity)
    {
        yield return new(SchemaKind.Table, entity.Table, "", "", entity.Name, "", entity.Origin);
        var key = string.Join(", ", entity.Key);
        yield return new(SchemaKind.Key, entity.Table, "", key.ToUpperInvariant(), entity.Name, $"key ({key})", entity.Origin);
        foreach (var field in entity.Fields)
            yield return Column(plan, entity, field);
        foreach (var field in entity.Fields.Where(field => field.IsLookedUp))
            yield return new(SchemaKind.Column, entity.Table, SqliteSeal.TagName(field), SqliteSeal.TagColumn(field).ToUpperInvariant() + " BLOB", $"{entity.Name}.{field.Name}", TagWords, entity.Origin);
        foreach (var check in entity.Checks.DistinctBy(check => $"{check.Value}"))
            yield return Check(entity, check);
        foreach (var index in SqliteIndex.Of(entity))
            yield return Index(entity, index);
    }

    // A default decides about rows to come, and the store itself fills it in: it may change.
    private static SchemaItem Column(Plan plan, PlannedEntity entity, PlannedField field) => new(
        SchemaKind.Column, entity.Table, field.Name,
        field.Name == SqliteTable.NumberedKey(entity) ? "INTEGER PRIMARY KEY" : FoldCase(SqliteColumn.Define(plan, field with { Default = null })),
        $"{entity.Name}.{field.Name}", Words(field), field.Origin.IsWritten ? field.Origin : entity.Origin);

    private static string Words(PlannedField field)
    {
        var reference = field.Reference is { } target ? $" -> {target.Entity} on delete {target.OnDelete.ToString().ToLowerInvariant()}" : "";
        return $"{field.Type}{(field.IsNullable ? "?" : "")}{reference}{(field.IsEncrypted ? Encrypted : "")}";
    }

    private static SchemaItem Check(PlannedEntity entity, Written<Expressions.Expression> check) => new(
        SchemaKind.Check, entity.Table, $"{check.Value}",
        SqliteSeal.IsAtEachWrite(entity, check.Value) ? "at each write" : ExpressionSql.Check(check.Value, entity),
        entity.Name, $"the condition {check.Value}", check.Span.IsWritten ? check.Span : entity.Origin);

    private static SchemaItem Index(PlannedEntity entity, SqliteIndex index) => new(
        SchemaKind.Index, entity.Table, index.Name, FoldCase(index.Create(entity).Trim()),
        $"{entity.Name} ({string.Join(", ", index.Fields)})", index.IsUnique ? "unique" : "indexed", entity.Origin);

    /// <summary>SQL in upper case but for what stands between quotes: names ignore case, values do not.</summary>
    private static string FoldCase(string sql) =>
        string.Join('\'', sql.Split('\'').Select((part, index) => index % 2 == 0 ? part.ToUpperInvariant() : part));
}
