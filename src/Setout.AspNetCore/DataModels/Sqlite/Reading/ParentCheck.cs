using Setout.AspNetCore.DataModels.Queries;
using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.Planning;

namespace Setout.AspNetCore.DataModels.Sqlite.Reading;

/// <summary>Looks whether a row of the path is there.</summary>
internal sealed record ParentCheck(string Entity, SqlText Sql, PathBinding[] Bindings)
{
    public static ParentCheck[] Compile(StoredPlan plan, EntityTarget target) =>
        [.. target.Parents.Select(parent => Compile(plan, target, parent))];

    /// <summary>The entity of the first row that is not there; null where all are.</summary>
    public static string? FindMissing(ParentCheck[] checks, Connection connection, DataValue[] path)
    {
        foreach (var check in checks)
        {
            if (!check.IsThere(connection, path))
                return check.Entity;
        }
        return null;
    }

    private static ParentCheck Compile(StoredPlan plan, EntityTarget target, ParentRow parent)
    {
        var entity = plan.Entity(parent.Entity);
        var where = ScopeSql.Write(plan, entity, RowSelect.Alias, parent.Scope, target);
        var sql = $"SELECT 1 FROM {entity.Existing} AS {RowSelect.Alias} WHERE {(where.Length == 0 ? "1" : where)} LIMIT 1";
        return new ParentCheck(parent.Entity, new SqlText(sql), ScopeSql.Bindings(plan, entity, parent.Scope, target));
    }

    private bool IsThere(Connection connection, DataValue[] path)
    {
        var statement = connection.Prepare(Sql);
        try
        {
            connection.Count();
            PathBinding.Bind(statement, Bindings, path);
            return statement.Step();
        }
        finally
        {
            statement.Reset();
        }
    }
}
