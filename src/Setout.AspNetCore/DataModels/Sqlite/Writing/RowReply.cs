using Setout.AspNetCore.DataModels.Json;
using Setout.AspNetCore.DataModels.Sqlite.Reading;
using Setout.AspNetCore.DataModels.Writes;
using Setout.Planning;

namespace Setout.AspNetCore.DataModels.Sqlite.Writing;

/// <summary>Reads a written row back, in its transaction, in the documented shape.</summary>
internal sealed class RowReply(StoredPlan plan, StoredEntity entity, RowShape? shape)
{
    private readonly RowRead read = RowRead.ByKey(plan, entity, shape ?? new RowShape(entity.Entity.Name, []));
    private readonly bool hasShape = shape is not null;

    public WriteOutcome Read(WriteContext context, DataValue[] key)
    {
        using var row = new Scratch();
        var outcome = read.Read(context.Connection, key, row, context.Options.Time);
        return new Done(outcome.Version, key, hasShape ? row.Written.ToArray() : default);
    }
}
