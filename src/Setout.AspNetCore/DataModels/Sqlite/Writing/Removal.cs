using Setout.AspNetCore.DataModels.Queries;
using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.AspNetCore.DataModels.Writes;

namespace Setout.AspNetCore.DataModels.Sqlite.Writing;

/// <summary>Deletes a row; compiled once for each endpoint.</summary>
internal sealed class Removal(WritePlan plan, EntityTarget target)
{
    private readonly EntityRows rows = plan.Rows(target.Entity);
    private readonly RowSearch search = new(plan.Stored, target, condition: null);

    public WriteOutcome Run(WriteContext context, DataValue[] path, long[]? versions)
    {
        if (search.Find(context, path, versions, out var row) is { } refused)
            return refused;
        return rows.Delete(row.Key, context) == Code.Ok
            ? new Done(0, row.Key, default)
            : References.ExplainDelete(plan.Stored, rows.Stored, rows.Stored.Key, row.Key, context);
    }
}
