using Setout.Export.Sql;
using Setout.Planning;
using Setout.Types;

namespace Setout.AspNetCore.DataModels.Sqlite;

/// <summary>A column: its quoted name, how it is kept, and whether it may be null.</summary>
/// <param name="Sql">Quoted.</param>
/// <param name="Kind">How it is kept.</param>
/// <param name="Scale">Of a decimal; else 0.</param>
/// <param name="IsNullable">Whether it may be null.</param>
internal sealed record Column(string Sql, ColumnKind Kind, int Scale, bool IsNullable)
{
    /// <summary>Of an encrypted column, how it is read and compared; null for one in the open.</summary>
    public ColumnSeal? Seal { get; init; }

    /// <summary>How many characters at the end those see who see a part of it; -1 where all of it is shown.</summary>
    public int ShownAtEnd { get; init; } = -1;

    /// <summary>The value in the open.</summary>
    /// <param name="alias">Of the table; empty for none.</param>
    public string Read(string alias) => Seal is null ? Prefix(alias) + Sql : SqliteSeal.Open(Seal.Entity, Seal.Field, Prefix(alias));

    /// <summary>The value as answers show it to whoever is not named for more.</summary>
    public string Shown(string alias) => ShownAtEnd < 0 ? Read(alias) : $"setout_mask({Read(alias)}, {ShownAtEnd})";

    /// <summary>The column that is compared for equality.</summary>
    public string Compared(string alias) => Prefix(alias) + (Seal is null ? Sql : SqliteSeal.TagColumn(Seal.Field));

    /// <summary>What it is compared with.</summary>
    /// <param name="term">The value in the open.</param>
    public string Term(string term) => Seal is null ? term : SqliteSeal.Tag(Seal.Entity, Seal.Field, term);

    /// <summary>A value as it is stored.</summary>
    /// <param name="row">The key of its row.</param>
    /// <param name="term">The value in the open.</param>
    public string Stored(string row, string term) => Seal is null ? term : SqliteSeal.Seal(Seal.Entity, Seal.Field, row, term);

    public static Column Of(PlannedEntity entity, PlannedField field) => new(SqlNames.Quote(field.Name), KindOf(field.Type), ScaleOf(field.Type), field.IsNullable)
    {
        Seal = field.IsEncrypted ? new(entity, field) : null,
        ShownAtEnd = field.IsMasked ? field.Protection!.ShownAtEnd : -1,
    };

    private static string Prefix(string alias) => alias.Length == 0 ? "" : alias + ".";

    public static ColumnKind KindOf(FieldType type) => type switch
    {
        ScalarType scalar => KindOf(scalar.Kind),
        EnumType => ColumnKind.Text,
        _ => ColumnKind.Json,
    };

    public static int ScaleOf(FieldType type) =>
        type is ScalarType { Kind: ScalarKind.Decimal } number ? number.Scale ?? 0 : 0;

    private static ColumnKind KindOf(ScalarKind kind) => kind switch
    {
        ScalarKind.Text => ColumnKind.Text,
        ScalarKind.Integer => ColumnKind.Integer,
        ScalarKind.Decimal => ColumnKind.Decimal,
        ScalarKind.Number => ColumnKind.Number,
        ScalarKind.Boolean => ColumnKind.Boolean,
        ScalarKind.Instant => ColumnKind.Instant,
        ScalarKind.Binary => ColumnKind.Binary,
        _ => ColumnKind.Plain,
    };
}

/// <summary>What an encrypted column is bound to.</summary>
internal sealed record ColumnSeal(PlannedEntity Entity, PlannedField Field);
