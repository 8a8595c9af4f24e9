using Setout.AspNetCore.DataModels.Sqlite.Native;
using Setout.AspNetCore.DataModels.Writes;

namespace Setout.AspNetCore.DataModels.Sqlite.Writing;

/// <summary>The conditions that a body breaks by what it sends, before anything is written.</summary>
internal static class SentChecks
{
    public static IEnumerable<CheckViolation> FindBroken(WritePlan plan, string entity, RowValues sent, Connection connection, DateTime now, NestedPlace? at = null)
    {
        if (FindBroken(plan, entity, sent, at, connection, now) is { } broken)
            yield return broken;
        for (var set = 0; set < sent.Nested.Length; set++)
        {
            var (rows, items) = sent.Nested[set];
            for (var row = 0; row < items.Length; row++)
            {
                foreach (var nested in FindBroken(plan, rows.Entity, items[row], connection, now, new NestedPlace(set, row, at)))
                    yield return nested;
            }
        }
    }

    private static CheckViolation? FindBroken(WritePlan plan, string entity, RowValues sent, NestedPlace? place, Connection connection, DateTime now)
    {
        var rows = plan.Rows(entity);
        // What is no object has no fields at all.
        if (sent.Fields.Length < rows.Stored.Columns.Length)
            return null;
        var broken = rows.Checks.FindBrokenAlready(sent.Fields, connection, now);
        return broken.IsEmpty ? null : new CheckViolation(broken, place);
    }
}
