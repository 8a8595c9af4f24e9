using Setout.Planning;

namespace Setout.AspNetCore.DataModels.Sqlite.Reading;

/// <summary>A column that rows are ordered by. NULL is less than any value, on every engine.</summary>
/// <param name="Field">The field's name.</param>
/// <param name="Column">Its column.</param>
/// <param name="IsDescending">The direction.</param>
internal readonly record struct SortColumn(string Field, Column Column, bool IsDescending)
{
    public string Sql => $"{RowSelect.Alias}.{Column.Sql}";

    /// <summary>
    /// The order in full: the key comes last, so that no two rows are equal, in the direction of what is before it, so that one
    /// index serves both.
    /// </summary>
    public static SortColumn[] Of(StoredEntity entity, IEnumerable<SortKey> sort)
    {
        var columns = new List<SortColumn>();
        foreach (var key in sort)
        {
            if (!columns.Exists(column => column.Field == key.Field))
                columns.Add(new SortColumn(key.Field, entity.Column(key.Field), key.IsDescending));
        }
        var isDescending = columns.Count > 0 && columns[^1].IsDescending;
        foreach (var field in entity.Entity.Key)
        {
            if (!columns.Exists(column => column.Field == field))
                columns.Add(new SortColumn(field, entity.Column(field), isDescending));
        }
        return [.. columns];
    }

    public static string OrderBy(SortColumn[] sort) =>
        string.Join(", ", sort.Select(column => column.IsDescending ? $"{column.Sql} DESC" : column.Sql));
}
