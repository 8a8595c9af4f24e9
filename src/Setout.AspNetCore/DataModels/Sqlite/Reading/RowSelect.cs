using System.Text;

namespace Setout.AspNetCore.DataModels.Sqlite.Reading;

/// <summary>What a row's program reads: the columns and joins of its SELECT. Each column is read once however often it is written.</summary>
/// <param name="entity">Whose rows.</param>
/// <param name="reservedColumns">How many columns stand before those of the program.</param>
/// <param name="source">What its rows are read from; null for the table.</param>
internal sealed class RowSelect(StoredEntity entity, int reservedColumns, string? source = null)
{
    public const string Alias = "t0";

    private readonly List<string> columns = [];
    private readonly StringBuilder joins = new();
    private int aliases;

    public StoredEntity Entity { get; } = entity;

    /// <summary>Never empty: a row may consist of constants.</summary>
    public string Columns => columns.Count == 0 ? "1" : string.Join(", ", columns);

    public string From => $"{source ?? Entity.Table} AS {Alias}{joins}";

    /// <summary>The index of an expression in the result, added if it is new.</summary>
    public int Column(string sql)
    {
        var index = columns.IndexOf(sql);
        if (index < 0)
        {
            index = columns.Count;
            columns.Add(sql);
        }
        return index + reservedColumns;
    }

    /// <summary>Joins the row that a column points at; gives its alias.</summary>
    public string Join(StoredEntity target, string targetColumn, string source)
    {
        var alias = $"t{++aliases}";
        joins.Append($" LEFT JOIN {target.Source} AS {alias} ON {alias}.{targetColumn} = {source}");
        return alias;
    }
}
