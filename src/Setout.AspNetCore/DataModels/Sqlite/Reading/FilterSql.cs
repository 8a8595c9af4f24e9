using System.Text;
using Setout.AspNetCore.DataModels.Queries;
using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.Planning;

namespace Setout.AspNetCore.DataModels.Sqlite.Reading;

/// <summary>
/// A filter as SQL. The text depends on the filter's form alone, so that it is compiled once; the values are bound in the order
/// in which the filter names them.
/// </summary>
internal static class FilterSql
{
    private const string Like = " LIKE ?{0} ESCAPE '\\'";

    /// <summary>Appends the condition; numbers its parameters from <paramref name="next"/> on.</summary>
    public static void Write(Filter filter, StoredEntity entity, StringBuilder sql, ref int next)
    {
        switch (filter)
        {
            case FieldFilter field:
                WriteField(field, entity.Column(field.Field), sql, ref next);
                break;
            case AllFilter all:
                WriteItems(all.Items, " AND ", "1", entity, sql, ref next);
                break;
            case AnyFilter any:
                WriteItems(any.Items, " OR ", "0", entity, sql, ref next);
                break;
        }
    }

    /// <summary>Binds the values in the order of <see cref="Write"/>.</summary>
    public static void Bind(Statement statement, Filter filter, StoredEntity entity, ref int next)
    {
        switch (filter)
        {
            case FieldFilter { Operator: FilterOperator.Null }:
                break;
            case FieldFilter field:
                FilterBinding.Bind(statement, next++, field, entity.Column(field.Field));
                break;
            case AllFilter all:
                foreach (var item in all.Items)
                    Bind(statement, item, entity, ref next);
                break;
            case AnyFilter any:
                foreach (var item in any.Items)
                    Bind(statement, item, entity, ref next);
                break;
        }
    }

    /// <summary>Appends the condition that one of the fields contains a text; all share one parameter.</summary>
    public static void WriteSearch(IEnumerable<string> fields, StoredEntity entity, StringBuilder sql, ref int next)
    {
        var parameter = next++;
        var conditions = fields.Select(field => $"{RowSelect.Alias}.{entity.Column(field).Sql}{LikeOf(parameter)}");
        sql.Append('(').AppendJoin(" OR ", conditions.DefaultIfEmpty($"?{parameter} IS NULL")).Append(')');
    }

    private static void WriteItems(Filter[] items, string link, string none, StoredEntity entity, StringBuilder sql, ref int next)
    {
        sql.Append('(').Append(items.Length == 0 ? none : "");
        for (var i = 0; i < items.Length; i++)
        {
            sql.Append(i == 0 ? "" : link);
            Write(items[i], entity, sql, ref next);
        }
        sql.Append(')');
    }

    private static void WriteField(FieldFilter filter, Column column, StringBuilder sql, ref int next)
    {
        var name = $"{RowSelect.Alias}.{column.Sql}";
        if (filter.Operator == FilterOperator.Null)
        {
            sql.Append(name).Append(filter.Values[0].AsBoolean() ? " IS NULL" : " IS NOT NULL");
            return;
        }
        var parameter = next++;
        if (column.Seal is not null)
        {
            WriteTagged(filter.Operator, column, parameter, sql);
            return;
        }
        if (filter.Operator == FilterOperator.Has)
        {
            sql.Append($"EXISTS (SELECT 1 FROM json_each({name}) WHERE value = ?{parameter})");
            return;
        }
        sql.Append(name).Append(filter.Operator switch
        {
            FilterOperator.Eq => $" = ?{parameter}",
            FilterOperator.Ne => $" IS NOT ?{parameter}",
            FilterOperator.Gt => $" > ?{parameter}",
            FilterOperator.Gte => $" >= ?{parameter}",
            FilterOperator.Lt => $" < ?{parameter}",
            FilterOperator.Lte => $" <= ?{parameter}",
            FilterOperator.In => $" IN (SELECT value FROM json_each(?{parameter}))",
            _ => LikeOf(parameter),
        });
    }

    /// <summary>Of what is encrypted only equal values are known.</summary>
    private static void WriteTagged(FilterOperator @operator, Column column, int parameter, StringBuilder sql) => sql.Append(column.Compared(RowSelect.Alias)).Append(@operator switch
    {
        FilterOperator.Eq => $" = {column.Term($"?{parameter}")}",
        FilterOperator.Ne => $" IS NOT {column.Term($"?{parameter}")}",
        FilterOperator.In => $" IN (SELECT {column.Term("value")} FROM json_each(?{parameter}))",
        _ => throw new InvalidOperationException($"encrypted values have no order: {@operator}"),
    });

    // LIKE ignores the case of ASCII letters, as the filter operators promise.
    private static string LikeOf(int parameter) => string.Format(System.Globalization.CultureInfo.InvariantCulture, Like, parameter);
}
