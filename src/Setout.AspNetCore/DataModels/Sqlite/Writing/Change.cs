using Setout.AspNetCore.DataModels.Queries;
using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.AspNetCore.DataModels.Writes;
using Setout.AspNetCore.Security.DataProtection;
using Setout.Planning;

namespace Setout.AspNetCore.DataModels.Sqlite.Writing;

/// <summary>Replaces or merges a row and the rows nested in it; compiled once for each endpoint.</summary>
internal sealed class Change
{
    private static readonly SqlText Same = new("SELECT ?1 IS ?2");

    private readonly WritePlan plan;
    private readonly EntityRows rows;
    private readonly RowSearch search;
    private readonly int[] replaced;
    private readonly bool isMerge;
    private readonly RowReply reply;
    private readonly OwnRows? own;
    private readonly int callerAt;
    private readonly int[] masked;

    /// <param name="plan">The plan.</param>
    /// <param name="target">What the path addresses.</param>
    /// <param name="replaced">The fields that become their default or null where they are not sent; empty for a merge.</param>
    /// <param name="isMerge">Whether JSON is merged into what is there.</param>
    /// <param name="shape">What the changed row looks like; null for none.</param>
    public Change(WritePlan plan, EntityTarget target, IEnumerable<string> replaced, bool isMerge, RowShape? shape)
    {
        this.plan = plan;
        rows = plan.Rows(target.Entity);
        search = new RowSearch(plan.Stored, target, condition: null);
        this.replaced = [.. replaced.Where(field => IsCallers(field) && rows.Stored.Field(field).IsShown).Select(rows.Stored.IndexOf)];
        this.isMerge = isMerge;
        reply = new RowReply(plan.Stored, rows.Stored, shape);
        own = OwnRows.OfChanged(plan.Stored, target);
        callerAt = target.CallerAt;
        masked = [.. Enumerable.Range(0, rows.Stored.Columns.Length).Where(index => rows.Stored.Columns[index].ShownAtEnd >= 0)];
    }

    public WriteOutcome Run(WriteContext context, DataValue[] path, RowValues sent, long[]? versions)
    {
        context.Connection.WorkFor(path, callerAt);
        if (search.Find(context, path, versions, out var row) is { } refused)
            return refused;
        for (var part = 0; part < row.Key.Length; part++)
        {
            if (sent.Fields[rows.Stored.Key[part]] is { IsUnset: false } value && !IsSame(value, row.Key[part], rows.Stored.Columns[rows.Stored.Key[part]], context))
                return new KeyChanged(rows.Stored.Entity.Key[part]);
        }
        var values = (DataValue[])sent.Fields.Clone();
        if (own?.GivesAway(values, path) == true)
            return OutsideRule.Instance;
        foreach (var field in replaced)
        {
            if (values[field].IsUnset)
                values[field] = rows.Fill(field).Value(context);
        }
        // Who sends back what was shown means the value that is there.
        foreach (var field in masked)
        {
            if (values[field].Kind == DataKind.Text && Masked.IsMask(values[field].ToString()))
                values[field] = default;
        }
        return Write(context, row.Key, values, sent.Nested) ?? own?.FindWrong(context, NewKey(row.Key, values), values, []) ?? reply.Read(context, NewKey(row.Key, values));
    }

    /// <summary>Whether a value that was sent is kept as the one that was read: the column's form decides, and it is SQLite's to compare.</summary>
    private static bool IsSame(in DataValue sent, in DataValue read, Column column, WriteContext context)
    {
        var statement = context.Connection.Prepare(Same);
        try
        {
            statement.Bind(1, sent, column.Scale);
            statement.Bind(2, read, column.Scale);
            return statement.Step() && statement.Integer(0) != 0;
        }
        finally
        {
            statement.Reset();
        }
    }

    // An id or a day of creation that is not sent along stays what it is.
    private bool IsCallers(string field) =>
        rows.Stored.Field(field).Writer == FieldWriter.Caller && !rows.Stored.Entity.Key.Contains(field);

    private WriteOutcome? Write(WriteContext context, DataValue[] key, DataValue[] values, NestedRowValues[] nested)
    {
        // A merge of nothing changes nothing, the version neither.
        var isEmpty = nested.Length == 0 && Array.TrueForAll(values, value => value.IsUnset);
        if (isEmpty)
            return null;
        if (RowWrites.Update(plan, rows, key, values, isMerge, context) is { } broken)
            return broken;
        return nested.Length == 0 ? null : NestedRowWrites.Replace(plan, rows, NewKey(key, values), nested, context);
    }

    private DataValue[] NewKey(DataValue[] key, DataValue[] values) =>
        [.. rows.Stored.Key.Select((field, index) => values[field].IsUnset ? key[index] : values[field])];
}
