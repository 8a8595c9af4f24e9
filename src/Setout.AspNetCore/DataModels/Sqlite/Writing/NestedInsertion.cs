using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.AspNetCore.DataModels.Writes;

namespace Setout.AspNetCore.DataModels.Sqlite.Writing;

/// <summary>Inserts the rows nested in a body, with the reference to the row that holds them.</summary>
internal static class NestedInsertion
{
    /// <summary>What went wrong; null where all are inserted.</summary>
    public static WriteOutcome? Run(WritePlan plan, StoredEntity parent, DataValue[] parentValues, NestedRowValues[] sets, WriteContext context)
    {
        for (var set = 0; set < sets.Length; set++)
        {
            var rows = plan.Rows(sets[set].Rows.Entity);
            var field = sets[set].Rows.ReferenceField;
            var reference = plan.Stored.Reference(rows.Stored, field);
            var key = parentValues[parent.IndexOf(reference.Field)];
            for (var row = 0; row < sets[set].Items.Length; row++)
            {
                var item = sets[set].Items[row];
                if (InsertOne(plan, rows, item, rows.Stored.IndexOf(field), key, new NestedPlace(set, row), context) is { } failed)
                    return failed;
            }
        }
        return null;
    }

    private static WriteOutcome? InsertOne(
        WritePlan plan, EntityRows rows, RowValues item, int field, DataValue key, NestedPlace place, WriteContext context)
    {
        var values = (DataValue[])item.Fields.Clone();
        values[field] = key;
        rows.Complete(values, context);
        if (rows.Insert(values, context) is not Code.Ok and var code)
            return Violations.Explain(plan, rows, values, code, place, context);
        return Run(plan, rows.Stored, values, item.Nested, context);
    }
}
