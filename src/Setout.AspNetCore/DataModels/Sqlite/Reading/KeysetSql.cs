using System.Text;

namespace Setout.AspNetCore.DataModels.Sqlite.Reading;

/// <summary>The condition that rows come behind a given one in an order.</summary>
internal static class KeysetSql
{
    /// <param name="sort">The order.</param>
    /// <param name="isNull">For each of its columns, whether the given row has no value there.</param>
    /// <param name="first">The number of the parameter of the first column; a column without a value leaves its number unused.</param>
    public static string Write(SortColumn[] sort, bool[] isNull, int first)
    {
        if (IsPlain(sort, isNull))
            return WriteRowValue(sort, first);
        var sql = new StringBuilder(Bound(sort[0], isNull[0], first)).Append('(');
        for (var i = 0; i < sort.Length; i++)
        {
            sql.Append(i == 0 ? "(" : " OR (");
            for (var before = 0; before < i; before++)
                sql.Append(isNull[before] ? $"{sort[before].Sql} IS NULL AND " : $"{sort[before].Sql} = ?{first + before} AND ");
            sql.Append(Behind(sort[i], isNull[i], first + i)).Append(')');
        }
        return sql.Append(')').ToString();
    }

    /// <summary>One direction and no NULL that comes behind a value: a comparison of rows, which an index answers.</summary>
    private static bool IsPlain(SortColumn[] sort, bool[] isNull)
    {
        foreach (var column in sort)
        {
            if (column.IsDescending != sort[0].IsDescending || column.IsDescending && column.Column.IsNullable)
                return false;
        }
        return !isNull.Contains(true);
    }

    private static string WriteRowValue(SortColumn[] sort, int first)
    {
        var columns = string.Join(", ", sort.Select(column => column.Sql));
        var values = string.Join(", ", sort.Select((_, index) => $"?{first + index}"));
        return $"({columns}) {(sort[0].IsDescending ? "<" : ">")} ({values})";
    }

    /// <summary>Says again where the first column can be, so that its index is entered there and not at its start.</summary>
    private static string Bound(SortColumn column, bool isNull, int parameter) => (isNull, column.IsDescending) switch
    {
        (false, false) => $"{column.Sql} >= ?{parameter} AND ",
        (false, true) when !column.Column.IsNullable => $"{column.Sql} <= ?{parameter} AND ",
        _ => "",
    };

    private static string Behind(SortColumn column, bool isNull, int parameter) => (isNull, column.IsDescending) switch
    {
        (true, false) => $"{column.Sql} IS NOT NULL",
        (true, true) => "0",
        (false, false) => $"{column.Sql} > ?{parameter}",
        (false, true) when column.Column.IsNullable => $"({column.Sql} < ?{parameter} OR {column.Sql} IS NULL)",
        (false, true) => $"{column.Sql} < ?{parameter}",
    };
}
