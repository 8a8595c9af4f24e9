using System.Text;
using Setout.AspNetCore.DataModels.Queries;
using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.Planning;

namespace Setout.AspNetCore.DataModels.Sqlite.Reading;

/// <summary>The rows a list or a summary is about: its path, and what a caller may ask of it.</summary>
internal sealed class ListSource
{
    private readonly string scope;
    private readonly PathBinding[] bindings;

    public ListSource(StoredPlan plan, EntityTarget target, ListQuery query)
    {
        Plan = plan;
        Query = query;
        Entity = plan.Entity(target.Entity);
        Parents = ParentCheck.Compile(plan, target);
        CallerAt = target.CallerAt;
        FirstParameter = target.Parameters.Count + 1;
        scope = ScopeSql.OfTarget(plan, Entity, target);
        bindings = ScopeSql.Bindings(plan, Entity, target.Scope, target);
        Identity = Encoding.UTF8.GetBytes($"{target.Entity}\n{scope}\n");
    }

    public StoredPlan Plan { get; }

    public ListQuery Query { get; }

    public StoredEntity Entity { get; }

    public ParentCheck[] Parents { get; }

    /// <summary>Where the caller's key stands among the values of the path; -1 where nothing asks for it.</summary>
    public int CallerAt { get; }

    /// <summary>The number of the first parameter behind those of the path.</summary>
    public int FirstParameter { get; }

    /// <summary>Tells this list from others; part of what its cursors are sealed with.</summary>
    public byte[] Identity { get; }

    /// <summary>The condition without WHERE; <paramref name="next"/> is then the number of the first parameter behind it.</summary>
    public string Where(Filter? filter, bool isSearch, out int next)
    {
        next = FirstParameter;
        var sql = new StringBuilder(scope.Length == 0 ? "1" : scope);
        if (filter is not null)
            FilterSql.Write(filter, Entity, sql.Append(" AND "), ref next);
        if (isSearch)
            FilterSql.WriteSearch(Query.SearchFields, Entity, sql.Append(" AND "), ref next);
        return sql.ToString();
    }

    /// <summary>Binds what <see cref="Where"/> has numbered; gives the number of the first parameter behind it.</summary>
    public int Bind(Statement statement, DataValue[] path, Filter? filter, string? search)
    {
        PathBinding.Bind(statement, bindings, path);
        var next = FirstParameter;
        if (filter is not null)
            FilterSql.Bind(statement, filter, Entity, ref next);
        if (search is not null)
            FilterBinding.BindPattern(statement, next++, search, isStart: false);
        return next;
    }
}
