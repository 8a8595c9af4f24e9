using Setout.AspNetCore.DataModels.Queries;
using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.AspNetCore.DataModels.Sqlite.Reading;
using Setout.AspNetCore.DataModels.Writes;
using Setout.Export.Sql;
using Setout.Expressions;

namespace Setout.AspNetCore.DataModels.Sqlite.Writing;

/// <summary>A row that is to be changed.</summary>
/// <param name="Version">Its version.</param>
/// <param name="Key">Its key.</param>
/// <param name="MeetsCondition">Whether the condition of a transition holds.</param>
internal readonly record struct FoundRow(long Version, DataValue[] Key, bool MeetsCondition);

/// <summary>
/// Finds the row that a path addresses, before it is changed. As one thread writes and the transaction holds the file, it stays
/// as it was found.
/// </summary>
internal sealed class RowSearch
{
    private readonly StoredEntity stored;
    private readonly SqlText sql;
    private readonly PathBinding[] bindings;
    private readonly ParentCheck[] parents;
    private readonly int now;

    /// <param name="plan">The plan.</param>
    /// <param name="target">What the path addresses.</param>
    /// <param name="condition">What a transition asks of the row; null for nothing.</param>
    public RowSearch(StoredPlan plan, EntityTarget target, Expression? condition)
    {
        stored = plan.Entity(target.Entity);
        bindings = ScopeSql.Bindings(plan, stored, target.Scope, target);
        parents = ParentCheck.Compile(plan, target);
        now = condition is not null && ExpressionSql.UsesNow(condition) ? target.Parameters.Count + 1 : 0;
        sql = new SqlText(Write(plan, target, condition));
    }

    /// <summary>The row; or why there is none to be changed.</summary>
    public WriteOutcome? Find(WriteContext context, DataValue[] path, long[]? versions, out FoundRow row)
    {
        row = default;
        var found = Read(context, path, ref row);
        if (found > 1)
            return RowsAmbiguous.Instance;
        if (found == 0)
            return ParentCheck.FindMissing(parents, context.Connection, path) is { } missing ? new ParentMissing(missing) : RowMissing.Instance;
        return versions is null || versions.Contains(row.Version) ? null : new VersionMismatch(row.Version);
    }

    private string Write(StoredPlan plan, EntityTarget target, Expression? condition)
    {
        var holds = condition is null ? "1" : ExpressionSql.Condition(condition, stored.Entity, RowSelect.Alias, $"?{now}");
        var key = string.Concat(stored.Key.Select(index => $", {RowSelect.Alias}.{stored.Columns[index].Sql}"));
        var where = ScopeSql.OfTarget(plan, stored, target);
        return $"SELECT {RowSelect.Alias}.{SqlNames.Version}, {holds}{key} FROM {stored.Table} AS {RowSelect.Alias}"
            + $" WHERE {(where.Length == 0 ? "1" : where)} LIMIT 2";
    }

    /// <summary>How many rows there are: none, one, or more than one.</summary>
    private int Read(WriteContext context, DataValue[] path, ref FoundRow row)
    {
        var statement = context.Connection.Prepare(sql);
        try
        {
            context.Connection.Count();
            PathBinding.Bind(statement, bindings, path);
            if (now > 0)
                statement.Bind(now, DataValue.Instant(context.Now), scale: 0);
            if (!statement.Step())
                return 0;
            var key = stored.Key.Select((index, number) => statement.Read(number + 2, stored.Columns[index]));
            row = new FoundRow(statement.Integer(0), [.. key], statement.Integer(1) != 0);
            return statement.Step() ? 2 : 1;
        }
        finally
        {
            statement.Reset();
        }
    }
}
