using Setout.AspNetCore.DataModels.Writes;
using Setout.Types;

namespace Setout.AspNetCore.DataModels.Sqlite.Writing;

/// <summary>Finds out which reference a write breaks; SQLite says only that one does. Runs after a failure, never before.</summary>
internal static class References
{
    /// <summary>The reference field of a complete row that points at nothing; null where all point at rows.</summary>
    public static ReferenceMissing? FindMissing(StoredPlan plan, StoredEntity stored, DataValue[] values, NestedPlace? place, WriteContext context)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (stored.Entity.Fields[i].Reference is not { } reference || values[i].IsNull || values[i].IsUnset)
                continue;
            var target = plan.Entity(reference.Entity);
            var column = target.Column(reference.Field);
            if (!Holds($"SELECT 1 FROM {target.Table} WHERE {column.Sql} = ?1", [values[i]], [column.Scale], context))
                return new ReferenceMissing(stored.Entity.Fields[i].Name, reference.Entity, place);
        }
        return null;
    }

    /// <summary>What keeps rows from being deleted that have these values in these fields.</summary>
    public static StillReferenced ExplainDelete(StoredPlan plan, StoredEntity stored, int[] fields, DataValue[] values, WriteContext context)
    {
        var where = string.Join(" AND ", fields.Select((field, index) => $"{stored.Columns[field].Sql} = ?{index + 1}"));
        int[] scales = [.. fields.Select(field => stored.Columns[field].Scale)];
        var pending = new Queue<(StoredEntity Entity, string Where)>([(stored, where)]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (pending.TryDequeue(out var rows))
        {
            foreach (var (entity, field, rule) in PointingAt(plan, rows.Entity))
            {
                var reference = plan.Reference(entity, field);
                var pointing = $"{entity.Column(field).Sql} IN (SELECT {rows.Entity.Column(reference.Field).Sql} FROM {rows.Entity.Table} WHERE {rows.Where})";
                if (rule == DeleteRule.Cascade && seen.Add($"{entity.Entity.Name}.{field}"))
                    pending.Enqueue((entity, pointing));
                else if (rule != DeleteRule.Cascade && Holds($"SELECT 1 FROM {entity.Table} WHERE {pointing}", values, scales, context))
                    return new StillReferenced(entity.Entity.Name, field);
            }
        }
        throw new InvalidOperationException($"rows of {stored.Entity.Name} are held by a reference that the plan does not have");
    }

    /// <summary>What keeps a value from being changed at which rows point, whatever becomes of them when the row is deleted.</summary>
    public static StillReferenced? ExplainChange(StoredPlan plan, StoredEntity stored, DataValue[] key, WriteContext context)
    {
        var where = string.Join(" AND ", stored.Key.Select((field, index) => $"{stored.Columns[field].Sql} = ?{index + 1}"));
        int[] scales = [.. stored.Key.Select(field => stored.Columns[field].Scale)];
        foreach (var entity in plan.Entities)
            foreach (var field in entity.Entity.Fields)
                if (field.Reference is { } reference && reference.Entity == stored.Entity.Name
                    && Holds($"SELECT 1 FROM {entity.Table} WHERE {entity.Column(field.Name).Sql} IN (SELECT {stored.Column(reference.Field).Sql} FROM {stored.Table} WHERE {where})", key, scales, context))
                    return new StillReferenced(entity.Entity.Name, field.Name);
        return null;
    }

    /// <summary>References that hold or follow a row. One that is cleared with it holds it only where it must have a value.</summary>
    private static IEnumerable<(StoredEntity Entity, string Field, DeleteRule Rule)> PointingAt(StoredPlan plan, StoredEntity target) =>
        from entity in plan.Entities
        from field in entity.Entity.Fields
        where field.Reference is { } reference && reference.Entity == target.Entity.Name
            && (reference.OnDelete != DeleteRule.SetNull || !field.IsNullable)
        select (entity, field.Name, field.Reference!.OnDelete);

    private static bool Holds(string sql, DataValue[] values, int[] scales, WriteContext context)
    {
        var isThere = false;
        context.Connection.Each(sql + " LIMIT 1", statement =>
        {
            for (var i = 0; i < values.Length; i++)
                statement.Bind(i + 1, values[i], scales[i]);
        }, _ => isThere = true);
        return isThere;
    }
}
