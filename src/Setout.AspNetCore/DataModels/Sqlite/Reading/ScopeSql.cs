using System.Text;
using Setout.AspNetCore.DataModels.Queries;
using Setout.Planning;

namespace Setout.AspNetCore.DataModels.Sqlite.Reading;

/// <summary>
/// Conditions on the rows that a path addresses. Parameter <c>?n</c> is the path parameter of index n - 1, so that every
/// statement of an endpoint binds the path alike; what else a statement binds comes behind.
/// </summary>
internal static class ScopeSql
{
    /// <summary>Conditions joined by AND; empty for all rows.</summary>
    public static string Write(StoredPlan plan, StoredEntity entity, string alias, EquatableArray<PathMatch> scope, EntityTarget target)
    {
        var sql = new StringBuilder();
        foreach (var match in scope)
        {
            if (sql.Length > 0)
                sql.Append(" AND ");
            WriteMatch(plan, entity, alias, match, 0, Term(target, match), sql);
        }
        return sql.ToString();
    }

    /// <summary>The conditions on the rows that a target addresses: those of its path, and those of who may have to do with them.</summary>
    public static string OfTarget(StoredPlan plan, StoredEntity entity, EntityTarget target)
    {
        var scope = Write(plan, entity, RowSelect.Alias, target.Scope, target);
        if (target.Rule.IsAll)
            return scope;
        var rule = RuleSql.Write(plan, entity, RowSelect.Alias, target.Rule);
        return scope.Length == 0 ? rule : $"{scope} AND {rule}";
    }

    /// <summary>That a match holds.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="entity">Of whose rows.</param>
    /// <param name="alias">Of its table.</param>
    /// <param name="match">What is compared.</param>
    /// <param name="term">With what.</param>
    public static string Write(StoredPlan plan, StoredEntity entity, string alias, PathMatch match, string term)
    {
        var sql = new StringBuilder();
        WriteMatch(plan, entity, alias, match, 0, term, sql);
        return sql.ToString();
    }

    /// <summary>A state as a literal.</summary>
    public static string StateTerm(object state) => state is bool flag ? flag ? "1" : "0" : SqlNames.Text($"{state}");

    public static PathBinding[] Bindings(StoredPlan plan, StoredEntity entity, EquatableArray<PathMatch> scope, EntityTarget target) =>
    [
        .. scope.Where(match => match.State is null).Select(match =>
        {
            var number = Number(target, match.Parameter);
            return new PathBinding(number, number - 1, EndOf(plan, entity, match).Column(match.Field).Scale);
        }).Distinct(),
    ];

    private static string Term(EntityTarget target, PathMatch match) => match.State switch
    {
        null => $"?{Number(target, match.Parameter)}",
        var state => StateTerm(state),
    };

    private static int Number(EntityTarget target, string parameter) => target.Parameters.ToList().IndexOf(parameter) + 1;

    private static void WriteMatch(
        StoredPlan plan, StoredEntity entity, string alias, PathMatch match, int depth, string term, StringBuilder sql)
    {
        if (depth == match.Via.Count)
        {
            var column = entity.Column(match.Field);
            sql.Append($"{column.Compared(alias)} = {column.Term(term)}");
            return;
        }
        var field = match.Via[depth];
        var reference = plan.Reference(entity, field);
        // The reference holds the very value that is compared: no need to fetch the row it points at.
        if (depth == match.Via.Count - 1 && reference.Field == match.Field)
        {
            sql.Append($"{alias}.{entity.Column(field).Sql} = {term}");
            return;
        }
        var target = plan.Entity(reference.Entity);
        var inner = $"{alias}v";
        sql.Append($"EXISTS (SELECT 1 FROM {target.Table} AS {inner} WHERE {inner}.{target.Column(reference.Field).Sql} = {alias}.{entity.Column(field).Sql} AND ");
        WriteMatch(plan, target, inner, match, depth + 1, term, sql);
        sql.Append(')');
    }

    private static StoredEntity EndOf(StoredPlan plan, StoredEntity entity, PathMatch match)
    {
        foreach (var field in match.Via)
            entity = plan.Entity(plan.Reference(entity, field).Entity);
        return entity;
    }
}
