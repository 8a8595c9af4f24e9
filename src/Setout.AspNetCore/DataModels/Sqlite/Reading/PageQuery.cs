using Setout.AspNetCore.DataModels.Queries;
using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.Planning;

namespace Setout.AspNetCore.DataModels.Sqlite.Reading;

/// <summary>The statements of a list for one form of request: which filters, order and members it names, whatever their values.</summary>
/// <param name="Page">Its last parameters are the cursor's values, the limit and the offset.</param>
/// <param name="Count">Counts all rows that match.</param>
/// <param name="Row">Writes a row.</param>
/// <param name="Sort">The order.</param>
/// <param name="SortColumns">Where its values stand in the result.</param>
internal sealed record PageQuery(SqlText Page, SqlText Count, RowProgram Row, SortColumn[] Sort, int[] SortColumns)
{
    /// <param name="source">The list.</param>
    /// <param name="shape">What its rows look like where nothing is asked.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="cursor">The values of the cursor; null for none.</param>
    public static PageQuery Compile(ListSource source, RowShape shape, in PageRequest request, DataValue[]? cursor)
    {
        var where = source.Where(request.Filter, request.Search is not null, out var next);
        var sort = SortColumn.Of(source.Entity, request.Sort ?? [.. source.Query.DefaultSort]);
        var select = new RowSelect(source.Entity, reservedColumns: 0);
        var program = RowProgramCompiler.Compile(source.Plan, RequestedShape.Of(shape, request.Members, request.Expand), select, isShown: true, AskedBy(source, request));
        int[] sortColumns = [.. sort.Select(column => select.Column(column.Sql))];
        var behind = cursor is null ? "" : $" AND {KeysetSql.Write(sort, [.. cursor.Select(value => value.IsNull)], next)}";
        var limit = cursor is null ? next : next + sort.Length;
        var page = $"SELECT {select.Columns} FROM {select.From} WHERE {where}{behind} ORDER BY {SortColumn.OrderBy(sort)} LIMIT ?{limit} OFFSET ?{limit + 1}";
        var count = $"SELECT count(*) FROM {source.Entity.Table} AS {RowSelect.Alias} WHERE {where}";
        return new PageQuery(new SqlText(page), new SqlText(count), program, sort, sortColumns);
    }

    /// <summary>The fields that are asked by: which rows are there tells of their values.</summary>
    private static List<string> AskedBy(ListSource source, in PageRequest request) =>
        [.. In(request.Filter), .. (request.Sort ?? []).Select(key => key.Field), .. request.Search is null ? [] : source.Query.SearchFields];

    private static IEnumerable<string> In(Filter? filter) => filter switch
    {
        FieldFilter one => [one.Field],
        AllFilter all => all.Items.SelectMany(In),
        AnyFilter any => any.Items.SelectMany(In),
        _ => [],
    };
}
