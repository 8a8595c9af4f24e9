using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.AspNetCore.DataModels.Writes;

namespace Setout.AspNetCore.DataModels.Sqlite.Writing;

/// <summary>Says in the design's terms which of its rules a write breaks. SQLite's words stay here.</summary>
internal static class Violations
{
    /// <param name="plan">The plan.</param>
    /// <param name="rows">What was written.</param>
    /// <param name="values">The complete row.</param>
    /// <param name="code">SQLite's code.</param>
    /// <param name="place">Where the row stands in the body; null for the row itself.</param>
    /// <param name="context">The transaction.</param>
    public static WriteOutcome Explain(
        WritePlan plan, EntityRows rows, DataValue[] values, int code, NestedPlace? place, WriteContext context)
    {
        var entity = rows.Stored.Entity;
        var message = context.Connection.Message();
        return code switch
        {
            Code.ConstraintUnique or Code.ConstraintPrimaryKey or Code.ConstraintRowId =>
                new UniqueViolation(entity.Name, UniqueFields(rows.Stored, message), place),
            Code.ConstraintForeignKey => MissingReference(plan, rows.Stored, values, place, context),
            Code.ConstraintCheck => new CheckViolation(entity.Checks, place),
            _ => throw new InvalidOperationException($"a row of {entity.Name} does not fit its table (SQLite {code}: {message})"),
        };
    }

    /// <summary>SQLite lists the columns of the set: <c>UNIQUE constraint failed: orders.number, orders.year</c>.</summary>
    private static EquatableArray<string> UniqueFields(StoredEntity stored, string message)
    {
        var columns = message[(message.IndexOf(": ", StringComparison.Ordinal) + 2)..];
        foreach (var set in stored.Entity.Unique.Append(stored.Entity.Key))
        {
            if (string.Join(", ", set.Select(field => $"{stored.Entity.Table}.{field}")) == columns)
                return set;
        }
        return stored.Entity.Key;
    }

    private static ReferenceMissing MissingReference(
        WritePlan plan, StoredEntity stored, DataValue[] values, NestedPlace? place, WriteContext context)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (stored.Entity.Fields[i].Reference is { } reference && !values[i].IsNull
                && !IsThere(plan.Stored.Entity(reference.Entity), reference.Field, values[i], context))
                return new ReferenceMissing(stored.Entity.Fields[i].Name, reference.Entity, place);
        }
        throw new InvalidOperationException($"a row of {stored.Entity.Name} breaks a reference that the plan does not have");
    }

    private static bool IsThere(StoredEntity target, string field, DataValue value, WriteContext context)
    {
        var column = target.Column(field);
        var statement = context.Connection.Prepare(new SqlText($"SELECT 1 FROM {target.Table} WHERE {column.Sql} = ?1"));
        try
        {
            statement.Bind(1, value, column.Scale);
            return statement.Step();
        }
        finally
        {
            statement.Reset();
        }
    }
}
