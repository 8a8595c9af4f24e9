using Setout.Planning;

namespace Setout.Export.Sql;

/// <summary>Encrypted columns in SQL: what is encrypted is bound to its table, its column and the key of its row.</summary>
public static class SqliteSeal
{
    /// <summary>The column that has what equal values of an encrypted field have in common, by which rows are found.</summary>
    public static string TagColumn(PlannedField field) => SqlText.Name(TagName(field));

    /// <inheritdoc cref="TagColumn"/>
    public static string TagName(PlannedField field) => $"_{field.Name}_tag";

    /// <summary>The column that values are compared in, quoted.</summary>
    public static string ComparedColumn(PlannedField field) => field.IsEncrypted ? TagColumn(field) : SqlText.Name(field.Name);

    /// <summary>The key of a row as one text.</summary>
    /// <param name="entity">Whose row.</param>
    /// <param name="prefix">The alias of its table and a point; may be empty.</param>
    public static string Row(PlannedEntity entity, string prefix) => Row(entity.Key.Select(name => prefix + SqlText.Name(name)));

    /// <summary>The same of the parts of a key.</summary>
    public static string Row(IEnumerable<string> parts) => string.Join(" || '/' || ", parts);

    /// <summary>The value in the open.</summary>
    public static string Open(PlannedEntity entity, PlannedField field, string prefix) =>
        $"setout_open({Place(entity, field)}, {Row(entity, prefix)}, {prefix}{SqlText.Name(field.Name)})";

    /// <summary>A value as it is stored.</summary>
    /// <param name="entity">Whose.</param>
    /// <param name="field">Where.</param>
    /// <param name="row">The key as of <see cref="Row(IEnumerable{string})"/>.</param>
    /// <param name="term">The value in the open.</param>
    public static string Seal(PlannedEntity entity, PlannedField field, string row, string term) => $"setout_seal({Place(entity, field)}, {row}, {term})";

    /// <summary>What a value has in common with those that equal it.</summary>
    public static string Tag(PlannedEntity entity, PlannedField field, string term) => $"setout_tag({Place(entity, field)}, {term})";

    /// <summary>Whether a condition is put to each write, since the table cannot: it speaks of the instant, or of what the table has encrypted only.</summary>
    public static bool IsAtEachWrite(PlannedEntity entity, Expressions.Expression check) =>
        ExpressionSql.UsesNow(check) || check.Fields().Any(name => entity.Fields.Any(field => field.Name == name && field.IsEncrypted));

    private static string Place(PlannedEntity entity, PlannedField field) => SqlText.Text($"{entity.Table}.{field.Name}");
}
