using Setout.AspNetCore.DataModels.Queries;
using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.AspNetCore.DataModels.Sqlite.Reading;

namespace Setout.AspNetCore.DataModels.Sqlite.Writing;

/// <summary>
/// A reference that a new row takes from its path, where the path does not hold the referenced value itself: the <c>link_id</c>
/// of <c>POST /links/{code}/visits</c>.
/// </summary>
internal sealed record ParentReference(int Field, SqlText Sql, PathBinding[] Bindings)
{
    public static ParentReference[] Compile(StoredPlan plan, StoredEntity stored, EntityTarget target)
    {
        if (target.Parents.IsEmpty)
            return [];
        var direct = target.Scope.Where(match => match.Via.IsEmpty).Select(match => match.Field).ToHashSet(StringComparer.Ordinal);
        return [.. target.Scope
            .Where(match => !match.Via.IsEmpty && direct.Add(match.Via[0]))
            .Select(match => Compile(plan, stored, target, match.Via[0]))];
    }

    /// <summary>The value of the row of the path; the row is known to be there.</summary>
    public DataValue Read(Connection connection, DataValue[] path)
    {
        var statement = connection.Prepare(Sql);
        try
        {
            connection.Count();
            PathBinding.Bind(statement, Bindings, path);
            if (!statement.Step())
                return DataValue.Null;
            return statement.Type(0) == Statement.IntegerType ? DataValue.Integer(statement.Integer(0)) : DataValue.Text(statement.Text(0));
        }
        finally
        {
            statement.Reset();
        }
    }

    private static ParentReference Compile(StoredPlan plan, StoredEntity stored, EntityTarget target, string field)
    {
        var parent = target.Parents[^1];
        var entity = plan.Entity(parent.Entity);
        var where = ScopeSql.Write(plan, entity, RowSelect.Alias, parent.Scope, target);
        var column = entity.Column(plan.Reference(stored, field).Field);
        var sql = $"SELECT {RowSelect.Alias}.{column.Sql} FROM {entity.Existing} AS {RowSelect.Alias} WHERE {where} LIMIT 1";
        return new ParentReference(stored.IndexOf(field), new SqlText(sql), ScopeSql.Bindings(plan, entity, parent.Scope, target));
    }
}
