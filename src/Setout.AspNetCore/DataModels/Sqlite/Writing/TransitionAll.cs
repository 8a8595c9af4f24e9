using Setout.AspNetCore.DataModels.Queries;
using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.AspNetCore.DataModels.Sqlite.Reading;
using Setout.AspNetCore.DataModels.Writes;
using Setout.Planning;

namespace Setout.AspNetCore.DataModels.Sqlite.Writing;

/// <summary>Moves the rows of a path to a state, those apart that are in it already; compiled once for each endpoint.</summary>
internal sealed class TransitionAll
{
    private readonly WritePlan plan;
    private readonly EntityRows rows;
    private readonly SqlText sql;
    private readonly PathBinding[] bindings;
    private readonly ParentCheck[] parents;
    private readonly int parameter;
    private readonly int callerAt;
    private readonly int state;
    private readonly DataValue target;
    private readonly int[] stamps;

    public TransitionAll(WritePlan plan, EntityTarget path, TransitionAllAnswer answer)
    {
        this.plan = plan;
        rows = plan.Rows(path.Entity);
        var stored = rows.Stored;
        bindings = ScopeSql.Bindings(plan.Stored, stored, path.Scope, path);
        parents = ParentCheck.Compile(plan.Stored, path);
        callerAt = path.CallerAt;
        parameter = path.Parameters.Count + 1;
        state = stored.IndexOf(answer.StateField);
        target = DataValue.State(answer.Target);
        stamps = [.. answer.Stamps.Select(stored.IndexOf)];
        var scope = ScopeSql.OfTarget(plan.Stored, stored, path);
        var key = string.Join(", ", stored.Key.Select(index => $"{RowSelect.Alias}.{stored.Columns[index].Sql}"));
        sql = new SqlText($"SELECT {key} FROM {stored.Table} AS {RowSelect.Alias} WHERE {(scope.Length == 0 ? "1" : scope)} AND {RowSelect.Alias}.{stored.Columns[state].Sql} IS NOT ?{parameter}");
    }

    public WriteOutcome Run(WriteContext context, DataValue[] path)
    {
        context.Connection.WorkFor(path, callerAt);
        if (ParentCheck.FindMissing(parents, context.Connection, path) is { } missing)
            return new ParentMissing(missing);
        var keys = Keys(context.Connection, path);
        foreach (var key in keys)
        {
            var values = new DataValue[rows.Stored.Columns.Length];
            values[state] = target;
            foreach (var stamp in stamps)
                values[stamp] = rows.NowOf(stamp, context);
            if (RowWrites.Update(plan, rows, key, values, isMerge: true, context) is { } broken)
                return broken;
        }
        return new Done(keys.Count, [], default);
    }

    // All of them before the first is changed, since a statement must not walk over rows that change under it.
    private List<DataValue[]> Keys(Connection connection, DataValue[] path)
    {
        var keys = new List<DataValue[]>();
        var statement = connection.Prepare(sql);
        try
        {
            connection.Count();
            PathBinding.Bind(statement, bindings, path);
            statement.Bind(parameter, target, scale: 0);
            while (statement.Step())
                keys.Add([.. rows.Stored.Key.Select((index, number) => statement.Read(number, rows.Stored.Columns[index]))]);
            return keys;
        }
        finally
        {
            statement.Reset();
        }
    }
}

/// <summary>A transition of many rows.</summary>
internal sealed class TransitionAllWork(TransitionAll transition, DataValue[] path) : WriteWork
{
    public override WriteOutcome Run(WriteContext context) => transition.Run(context, path);
}
