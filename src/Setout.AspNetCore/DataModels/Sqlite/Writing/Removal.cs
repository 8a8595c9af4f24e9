using Setout.AspNetCore.DataModels.Queries;
using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.AspNetCore.DataModels.Writes;
using Setout.Planning;

namespace Setout.AspNetCore.DataModels.Sqlite.Writing;

/// <summary>Deletes a row; compiled once for each endpoint.</summary>
internal sealed class Removal(WritePlan plan, EntityTarget target, RowShape? shape)
{
    private readonly RowReply? reply = shape is null ? null : new RowReply(plan.Stored, plan.Rows(target.Entity).Stored, shape);
    private readonly EntityRows rows = plan.Rows(target.Entity);
    private readonly int callerAt = target.CallerAt;
    private readonly RowSearch search = new(plan.Stored, target, condition: null);

    public WriteOutcome Run(WriteContext context, DataValue[] path, long[]? versions)
    {
        context.Connection.WorkFor(path, callerAt);
        if (search.Find(context, path, versions, out var row) is { } refused)
            return refused;
        // What the design shows of a deleted row is how it was.
        var shown = reply?.Read(context, row.Key) as Done;
        return rows.Delete(row.Key, context) == Code.Ok
            ? new Done(0, row.Key, shown?.Row ?? default)
            : References.ExplainDelete(plan.Stored, rows.Stored, rows.Stored.Key, row.Key, context);
    }
}
