using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.AspNetCore.DataModels.Sqlite.Reading;
using Setout.AspNetCore.DataModels.Sqlite.Writing;
using Setout.Planning;
using Setout.Types;

namespace Setout.AspNetCore.DataModels.Sqlite.Retaining;

/// <summary>A rule on how long data is kept, as statements; compiled once.</summary>
internal sealed class RetentionRule
{
    private readonly StoredPlan plan;
    private readonly StoredEntity entity;
    private readonly SqlText first;
    private readonly SqlText next;
    private readonly SqlText one;
    private readonly string countSql;
    private readonly ScalarKind counted;

    public RetentionRule(StoredPlan plan, PlannedRetention planned)
    {
        (this.plan, Planned, entity) = (plan, planned, plan.Entity(planned.Entity));
        counted = ((ScalarType)(planned.Last is { } last ? plan.Entity(last.Entity).Field(last.Date) : entity.Field(planned.Since)).Type).Kind;
        var where = $"{When()} < ?1{IsLeft()}";
        var keys = string.Join(", ", entity.Key.Select(index => $"{RowSelect.Alias}.{entity.Columns[index].Sql}"));
        var from = $"FROM {entity.Table} AS {RowSelect.Alias} WHERE {where}";
        var parameters = string.Join(", ", entity.Key.Select((_, number) => $"?{number + 3}"));
        first = new SqlText($"SELECT {keys} {from} ORDER BY {keys} LIMIT ?2");
        next = new SqlText($"SELECT {keys} {from} AND ({keys}) > ({parameters}) ORDER BY {keys} LIMIT ?2");
        one = new SqlText($"SELECT 1 {from} AND ({keys}) = ({string.Join(", ", entity.Key.Select((_, number) => $"?{number + 2}"))})");
        countSql = $"SELECT count(*) {from}";
    }

    public PlannedRetention Planned { get; }

    /// <summary>How many rows' time is over.</summary>
    public long Count(Connection connection, DateTime now)
    {
        var count = 0L;
        connection.Each(countSql, statement => BindEnd(statement, now), row => count = row.Integer(0));
        return count;
    }

    /// <summary>The keys of rows whose time is over, in their order, behind another one.</summary>
    public List<DataValue[]> Find(Connection connection, DateTime now, int limit, DataValue[]? behind)
    {
        var keys = new List<DataValue[]>();
        var statement = connection.Prepare(behind is null ? first : next);
        try
        {
            connection.Count();
            BindEnd(statement, now);
            statement.Bind(2, (long)limit);
            BindKey(statement, 3, behind ?? []);
            while (statement.Step())
                keys.Add([.. entity.Key.Select((index, number) => statement.Read(number, entity.Columns[index]))]);
            return keys;
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <summary>Does with a row what the rule says, if its time still is over; false where other rows hold it.</summary>
    public bool? Apply(WriteContext context, DataValue[] key, DateTime now)
    {
        if (!IsDue(context.Connection, key, now))
            return null;
        var rows = plan.Writes.Rows(Planned.Entity);
        Transaction.Savepoint(context.Connection);
        if (Change(rows, key, context) == Code.Ok)
        {
            Transaction.Release(context.Connection);
            return true;
        }
        Transaction.Undo(context.Connection);
        return false;
    }

    private int Change(EntityRows rows, DataValue[] key, WriteContext context)
    {
        if (Planned.Action != RetentionAction.Delete)
        {
            var values = new DataValue[entity.Columns.Length];
            if (Planned.Action == RetentionAction.Clear)
                values[entity.IndexOf(Planned.Field)] = DataValue.Null;
            foreach (var field in Planned.Fields)
                values[entity.IndexOf(field.Name)] = field.IsCleared ? DataValue.Null : DataValue.Text(field.Before + (field.HasKey ? string.Join('-', key) : "") + field.Behind);
            return rows.Update(key, values, isMerge: false, context);
        }
        if (Planned is { WithRelated: true, Last: { } last })
        {
            var child = plan.Writes.Rows(last.Entity);
            var target = plan.Reference(child.Stored, last.Reference).Field;
            var value = rows.Overlay(key, new DataValue[entity.Columns.Length], context)[entity.IndexOf(target)];
            if (child.DeleteBy(child.Stored.IndexOf(last.Reference), value, context) is not Code.Ok and var held)
                return held;
        }
        return rows.Delete(key, context);
    }

    private bool IsDue(Connection connection, DataValue[] key, DateTime now)
    {
        var statement = connection.Prepare(one);
        try
        {
            connection.Count();
            BindEnd(statement, now);
            BindKey(statement, 2, key);
            return statement.Step();
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <summary>Whether there is anything to be done with a row: what is cleared or anonymised already is not touched again.</summary>
    private string IsLeft()
    {
        if (Planned.Action == RetentionAction.Delete)
            return "";
        var left = Planned.Fields.Select(Differs);
        return $" AND ({string.Join(" OR ", Planned.Action == RetentionAction.Clear ? [$"{RowSelect.Alias}.{entity.Column(Planned.Field).Sql} IS NOT NULL"] : left)})";
    }

    private string Differs(AnonymisedField field)
    {
        var column = entity.Column(field.Name);
        if (field.IsCleared)
            return $"{RowSelect.Alias}.{column.Sql} IS NOT NULL";
        var value = column.Read(RowSelect.Alias);
        if (!field.HasKey)
            return $"{value} <> {SqlNames.Text(field.Before + field.Behind)}";
        // As `DataValue` writes keys of the usual kinds.
        var key = string.Join(" || '-' || ", entity.Key.Select(index => $"{RowSelect.Alias}.{entity.Columns[index].Sql}"));
        return $"{value} <> {SqlNames.Text(field.Before)} || {key} || {SqlNames.Text(field.Behind)}";
    }

    /// <summary>What the time counts from; null where there is nothing.</summary>
    private string When()
    {
        var own = Planned.Since.Length > 0 ? $"{RowSelect.Alias}.{entity.Column(Planned.Since).Sql}" : "NULL";
        if (Planned.Last is not { } last)
            return own;
        var child = plan.Entity(last.Entity);
        var target = plan.Reference(child, last.Reference).Field;
        return $"coalesce((SELECT max(n.{child.Column(last.Date).Sql}) FROM {child.Table} AS n WHERE n.{child.Column(last.Reference).Sql} = {RowSelect.Alias}.{entity.Column(target).Sql}), {own})";
    }

    private void BindEnd(Statement statement, DateTime now)
    {
        var end = DateTime.SpecifyKind(Planned.Period.Before(now), DateTimeKind.Utc);
        statement.Bind(1, counted == ScalarKind.Date ? DataValue.Date(DateOnly.FromDateTime(end)) : DataValue.Instant(end), scale: 0);
    }

    private void BindKey(Statement statement, int from, DataValue[] key)
    {
        for (var part = 0; part < key.Length; part++)
            statement.Bind(from + part, key[part], entity.Columns[entity.Key[part]].Scale);
    }
}
