using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.AspNetCore.DataModels.Writes;

namespace Setout.AspNetCore.DataModels.Sqlite.Writing;

/// <summary>Writes one row and says what is wrong with it in the design's terms; null where nothing is.</summary>
internal static class RowWrites
{
    /// <summary>Inserts a row; its values are completed in place.</summary>
    public static WriteOutcome? Insert(WritePlan plan, EntityRows rows, DataValue[] values, NestedPlace? place, WriteContext context)
    {
        rows.Complete(values, context);
        if (FindBroken(rows, values, place, context) is { } broken)
            return broken;
        return rows.Insert(values, context) is not Code.Ok and var code ? Violations.Explain(plan, rows, values, code, place, context) : null;
    }

    /// <summary>Changes the fields of a row that are not unset, and those that the server keeps.</summary>
    public static WriteOutcome? Update(WritePlan plan, EntityRows rows, DataValue[] key, DataValue[] values, bool isMerge, WriteContext context)
    {
        rows.Touch(values, context);
        if (rows.Checks.AtEachWrite && FindBroken(rows, rows.Overlay(key, values, context), null, context) is { } broken)
            return broken;
        if (rows.Update(key, values, isMerge, context) is not Code.Ok and var code)
            return Violations.ExplainUpdate(plan, rows, key, values, code, context);
        return null;
    }

    private static CheckViolation? FindBroken(EntityRows rows, DataValue[] values, NestedPlace? place, WriteContext context)
    {
        if (!rows.Checks.AtEachWrite)
            return null;
        var broken = rows.Checks.FindBroken(values, context);
        return broken.IsEmpty ? null : new CheckViolation(broken, place);
    }
}
