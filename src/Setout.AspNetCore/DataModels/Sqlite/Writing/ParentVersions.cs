using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.Planning;

namespace Setout.AspNetCore.DataModels.Sqlite.Writing;

/// <summary>
/// A row that is shown or written together with the rows that point at it gets a new version when one of those comes, changes or
/// goes, through whichever endpoint: so that <c>If-Match</c> means all that its body shows. Triggers of the writing connection
/// alone, since they see what a cascade deletes too, and the file needs no other schema for them.
/// </summary>
internal static class ParentVersions
{
    public static void Keep(Connection connection, StoredPlan plan)
    {
        var number = 0;
        foreach (var (child, reference) in plan.Plan.Endpoints.Where(IsOfOneRow).SelectMany(Links).Distinct())
            foreach (var trigger in Triggers(plan, plan.Entity(child), reference))
                connection.Execute($"CREATE TEMP TRIGGER \"_setout_{++number}\" {trigger}");
    }

    private static IEnumerable<string> Triggers(StoredPlan plan, StoredEntity child, string field)
    {
        var (column, target) = (child.Column(field).Sql, plan.Reference(child, field));
        var parent = plan.Entity(target.Entity);
        yield return $"AFTER INSERT ON {child.Table} BEGIN {Raise(parent, target.Field, $"NEW.{column}")} END";
        yield return $"AFTER DELETE ON {child.Table} BEGIN {Raise(parent, target.Field, $"OLD.{column}")} END";
        yield return $"AFTER UPDATE OF {Told(child)} ON {child.Table} BEGIN {Raise(parent, target.Field, $"NEW.{column}")} END";
        yield return $"AFTER UPDATE OF {column} ON {child.Table} WHEN OLD.{column} IS NOT NEW.{column} BEGIN {Raise(parent, target.Field, $"OLD.{column}")} END";
    }

    /// <summary>What every change of a row sets, and what keeping the same values in another way does not: encrypting them with a new key.</summary>
    public static string Told(StoredEntity entity) => string.Join(", ", entity.Columns.Where(column => column.Seal is null).Select(column => column.Sql).Append(SqlNames.Version));

    private static string Raise(StoredEntity parent, string field, string value) =>
        $"UPDATE {parent.Table} SET {SqlNames.Version} = {SqlNames.Version} + 1 WHERE {parent.Column(field).Sql} = {value};";

    private static bool IsOfOneRow(PlannedEndpoint endpoint) => endpoint.Answer is EntityAnswer and not (ListAnswer or SummaryAnswer);

    private static IEnumerable<(string Child, string Reference)> Links(PlannedEndpoint endpoint) =>
        Shown(endpoint.Response).Concat(Written(endpoint.Request));

    private static IEnumerable<(string Child, string Reference)> Shown(Shape? shape) => shape switch
    {
        ObjectShape group => group.Members.SelectMany(member => Shown(member.Value)),
        RowShape row => row.Members.SelectMany(member => Shown(member.Value)),
        RelatedRowShape one => Shown(one.Row),
        RelatedRowsShape many => Shown(many.Row).Prepend((many.Row.Entity, many.ReferenceField)),
        RelatedCountShape count => [(count.Entity, count.ReferenceField)],
        _ => [],
    };

    private static IEnumerable<(string Child, string Reference)> Written(RequestShape? body) => body is null
        ? []
        : body.Members.Select(member => member.Rows).OfType<NestedRows>().SelectMany(rows => Written(rows.Item).Prepend((rows.Entity, rows.ReferenceField)));
}
