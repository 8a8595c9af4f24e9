using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.AspNetCore.DataModels.Writes;

namespace Setout.AspNetCore.DataModels.Sqlite.Writing;

/// <summary>Writes the rows nested in a body, with the reference to the row that holds them. Gives what is wrong, or null.</summary>
internal static class NestedRowWrites
{
    /// <param name="plan">The plan.</param>
    /// <param name="parent">The entity of the row that holds them.</param>
    /// <param name="parentValues">That row, complete.</param>
    /// <param name="sets">What is nested in it.</param>
    /// <param name="context">The transaction.</param>
    /// <param name="at">Where that row stands in the body; null for the row itself.</param>
    public static WriteOutcome? Insert(
        WritePlan plan, StoredEntity parent, DataValue[] parentValues, NestedRowValues[] sets, WriteContext context, NestedPlace? at = null)
    {
        for (var set = 0; set < sets.Length; set++)
        {
            var rows = plan.Rows(sets[set].Rows.Entity);
            var (field, key) = Link(plan, rows, sets[set], parent, parentValues);
            for (var row = 0; row < sets[set].Items.Length; row++)
            {
                if (InsertOne(plan, rows, sets[set].Items[row], field, key, new NestedPlace(set, row, at), context) is { } failed)
                    return failed;
            }
        }
        return null;
    }

    /// <summary>Takes the former rows away and inserts those sent.</summary>
    public static WriteOutcome? Replace(WritePlan plan, EntityRows parent, DataValue[] parentKey, NestedRowValues[] sets, WriteContext context)
    {
        var parentValues = parent.Overlay(parentKey, new DataValue[parent.Stored.Columns.Length], context);
        foreach (var set in sets)
        {
            var rows = plan.Rows(set.Rows.Entity);
            var (field, key) = Link(plan, rows, set, parent.Stored, parentValues);
            if (rows.DeleteBy(field, key, context) is not Code.Ok)
                return References.ExplainDelete(plan.Stored, rows.Stored, [field], [key], context);
        }
        return Insert(plan, parent.Stored, parentValues, sets, context);
    }

    private static (int Field, DataValue Key) Link(
        WritePlan plan, EntityRows rows, NestedRowValues set, StoredEntity parent, DataValue[] parentValues)
    {
        var reference = plan.Stored.Reference(rows.Stored, set.Rows.ReferenceField);
        return (rows.Stored.IndexOf(set.Rows.ReferenceField), parentValues[parent.IndexOf(reference.Field)]);
    }

    private static WriteOutcome? InsertOne(
        WritePlan plan, EntityRows rows, RowValues item, int field, DataValue key, NestedPlace place, WriteContext context)
    {
        var values = (DataValue[])item.Fields.Clone();
        values[field] = key;
        return RowWrites.Insert(plan, rows, values, place, context) ?? Insert(plan, rows.Stored, values, item.Nested, context, place);
    }
}
