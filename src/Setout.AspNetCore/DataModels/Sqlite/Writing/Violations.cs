using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.AspNetCore.DataModels.Writes;
using Setout.Export.Sql;

namespace Setout.AspNetCore.DataModels.Sqlite.Writing;

/// <summary>Says in the design's terms which of its rules a write breaks. SQLite's words stay here.</summary>
internal static class Violations
{
    /// <param name="plan">The plan.</param>
    /// <param name="rows">What was inserted.</param>
    /// <param name="values">The complete row.</param>
    /// <param name="code">SQLite's code.</param>
    /// <param name="place">Where the row stands in the body; null for the row itself.</param>
    /// <param name="context">The transaction.</param>
    public static WriteOutcome Explain(
        WritePlan plan, EntityRows rows, DataValue[] values, int code, NestedPlace? place, WriteContext context)
    {
        var message = context.Connection.Message();
        return Find(plan, rows, values, code, message, place, context) ?? throw Unexplained(rows, code, message);
    }

    /// <summary>As <see cref="Explain"/>, for an update of those values that are not unset.</summary>
    public static WriteOutcome ExplainUpdate(
        WritePlan plan, EntityRows rows, DataValue[] key, DataValue[] values, int code, WriteContext context)
    {
        var message = context.Connection.Message();
        if (Find(plan, rows, rows.Overlay(key, values, context), code, message, null, context) is { } found)
            return found;
        // A key that others point at was changed.
        return code == Code.ConstraintForeignKey || code == Code.ConstraintTrigger
            ? References.ExplainChange(plan.Stored, rows.Stored, key, context) ?? throw Unexplained(rows, code, message)
            : throw Unexplained(rows, code, message);
    }

    private static WriteOutcome? Find(
        WritePlan plan, EntityRows rows, DataValue[] values, int code, string message, NestedPlace? place, WriteContext context)
    {
        switch (code)
        {
            case Code.ConstraintUnique or Code.ConstraintPrimaryKey or Code.ConstraintRowId:
                return new UniqueViolation(rows.Stored.Entity.Name, UniqueFields(rows.Stored, message), place);
            case Code.ConstraintForeignKey or Code.ConstraintTrigger:
                return References.FindMissing(plan.Stored, rows.Stored, values, place, context);
            case Code.ConstraintCheck:
                var broken = rows.Checks.FindBroken(values, context);
                return broken.IsEmpty ? null : new CheckViolation(broken, place);
            default:
                return null;
        }
    }

    /// <summary>SQLite lists the columns of the set: <c>UNIQUE constraint failed: orders.number, orders.year</c>.</summary>
    private static EquatableArray<string> UniqueFields(StoredEntity stored, string message)
    {
        var columns = message[(message.IndexOf(": ", StringComparison.Ordinal) + 2)..];
        foreach (var set in stored.Entity.Unique.Append(stored.Entity.Key).Concat(stored.Entity.Indexes.Where(index => index.UniqueWhere is not null).Select(index => index.Fields)))
        {
            if (string.Join(", ", set.Select(field => $"{stored.Entity.Table}.{(stored.Field(field).IsLookedUp ? SqliteSeal.TagName(stored.Field(field)) : field)}")) == columns)
                return set;
        }
        return stored.Entity.Key;
    }

    private static InvalidOperationException Unexplained(EntityRows rows, int code, string message) =>
        new($"a row of {rows.Stored.Entity.Name} does not fit its table, and validation has not seen why (SQLite {code}: {message})");
}
