using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.Export.Sql;
using Setout.Expressions;

namespace Setout.AspNetCore.DataModels.Sqlite.Writing;

/// <summary>
/// The conditions of an entity, put to a row that is not in its table: SQLite names one that is broken and not all, and does
/// not take one that speaks of the present instant.
/// </summary>
internal sealed class RowChecks
{
    private readonly StoredEntity stored;
    private readonly SqlText sql;
    private readonly bool[] usesNow;
    private readonly int now;

    public RowChecks(StoredEntity stored)
    {
        this.stored = stored;
        now = stored.Columns.Length + 1;
        var checks = stored.Entity.Checks;
        usesNow = [.. checks.Select(check => ExpressionSql.UsesNow(check.Value))];
        AtEachWrite = checks.Any(check => SqliteSeal.IsAtEachWrite(stored.Entity, check.Value));
        var columns = stored.Columns.Select((column, index) => $"?{index + 1} AS {column.Sql}");
        var conditions = checks.Select(check => ExpressionSql.Check(check.Value, stored.Entity, "r", $"?{now}"));
        sql = new SqlText($"SELECT {string.Join(", ", conditions.DefaultIfEmpty("1"))} FROM (SELECT {string.Join(", ", columns)}) AS r");
    }

    /// <summary>Whether some of them are to be looked after at each write.</summary>
    public bool AtEachWrite { get; }

    private bool UsesNow => usesNow.Contains(true);

    /// <summary>Those that a complete row would break.</summary>
    public EquatableArray<Written<Expression>> FindBroken(DataValue[] values, WriteContext context) =>
        FindBroken(values, context.Connection, context.Now);

    /// <summary>Those that values sent would break, whatever the fields have that were not sent.</summary>
    public EquatableArray<Written<Expression>> FindBrokenAlready(DataValue[] values, Connection connection, DateTime now)
    {
        var fields = stored.Entity.Fields;
        bool IsSent(string name) => Enumerable.Range(0, fields.Count).Any(index => fields[index].Name == name && !values[index].IsUnset);
        return FindBroken(values, connection, now).Where(check => check.Value.Fields().All(IsSent)).ToEquatableArray();
    }

    private EquatableArray<Written<Expression>> FindBroken(DataValue[] values, Connection connection, DateTime instant)
    {
        if (usesNow.Length == 0)
            return [];
        var statement = connection.Prepare(sql);
        try
        {
            connection.Count();
            for (var i = 0; i < values.Length; i++)
                statement.Bind(i + 1, values[i], stored.Columns[i].Scale);
            if (UsesNow)
                statement.Bind(now, DataValue.Instant(instant), scale: 0);
            _ = statement.Step();
            return stored.Entity.Checks.Where((_, index) => !statement.IsNull(index) && statement.Integer(index) == 0).ToEquatableArray();
        }
        finally
        {
            statement.Reset();
        }
    }
}
