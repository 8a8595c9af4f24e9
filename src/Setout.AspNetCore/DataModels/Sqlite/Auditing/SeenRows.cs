using System.Text.Json;
using Setout.AspNetCore.DataModels.Json;
using Setout.AspNetCore.DataModels.Sqlite.Writing;
using Setout.AspNetCore.DataModels.Writes;
using Setout.Planning;

namespace Setout.AspNetCore.DataModels.Sqlite.Auditing;

/// <summary>A row that an answer shows, of an entity whose reads are recorded.</summary>
/// <param name="Entity">Its place among the entities of the plan.</param>
/// <param name="Key">Of the row; empty for a count of rows.</param>
/// <param name="IsCount">Whether no row is shown, but how many there are, or a sum over them.</param>
internal readonly record struct SeenRow(int Entity, string Key, bool IsCount = false);

/// <summary>The rows that an answer shows, as entries: one for each entity, whatever the number of its rows.</summary>
internal static class SeenRows
{
    public static IEnumerable<AuditRow> Of(List<SeenRow> seen, EquatableArray<PlannedEntity> entities)
    {
        foreach (var group in seen.Where(row => !row.IsCount).Distinct().GroupBy(row => row.Entity))
        {
            var keys = group.Select(row => row.Key).ToList();
            yield return new() { Deed = "read", Entity = entities[group.Key].Name, Row = keys is [var only] ? only : "", After = keys.Count == 1 ? "" : Array(keys), Result = "done" };
        }
        foreach (var counted in seen.Where(row => row.IsCount).Distinct())
            yield return new() { Deed = "counted", Entity = entities[counted.Entity].Name, Result = "done" };
    }

    private static string Array(List<string> keys)
    {
        using var buffer = new Scratch();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartArray();
        foreach (var key in keys)
            json.WriteStringValue(key);
        json.WriteEndArray();
        json.Flush();
        return System.Text.Encoding.UTF8.GetString(buffer.Written);
    }
}

/// <summary>Records what an answer is about to show.</summary>
internal sealed class SeenWork(List<SeenRow> seen) : WriteWork
{
    public override WriteOutcome Run(WriteContext context)
    {
        context.Connection.Seen?.AddRange(seen);
        return new Done(0, [], default);
    }
}

/// <summary>Records what happened beside the rows: a sign-in, a refusal.</summary>
internal sealed class EventWork(AuditRow entry) : WriteWork
{
    public override WriteOutcome Run(WriteContext context)
    {
        context.Audit?.Append(context, Deed, [entry]);
        return new Done(0, [], default);
    }
}
