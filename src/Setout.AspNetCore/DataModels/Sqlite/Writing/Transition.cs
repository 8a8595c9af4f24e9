using System.Text;
using Setout.AspNetCore.DataModels.Json;
using Setout.AspNetCore.DataModels.Queries;
using Setout.AspNetCore.DataModels.Sqlite.Reading;
using Setout.AspNetCore.DataModels.Writes;
using Setout.Planning;
using Setout.Types;

namespace Setout.AspNetCore.DataModels.Sqlite.Writing;

/// <summary>Moves a row to a state, if a condition holds; compiled once for each endpoint.</summary>
internal sealed class Transition
{
    private readonly WritePlan plan;
    private readonly EntityRows rows;
    private readonly RowSearch search;
    private readonly int state;
    private readonly DataValue target;
    private readonly bool isInstant;
    private readonly int[] stamps;
    private readonly RowReply reply;
    private readonly int callerAt;
    private readonly OwnRows? own;
    private readonly RowRead readState;

    public Transition(WritePlan plan, EntityTarget path, TransitionAnswer answer, RowShape? shape)
    {
        this.plan = plan;
        rows = plan.Rows(path.Entity);
        search = new RowSearch(plan.Stored, path, answer.Condition);
        state = rows.Stored.IndexOf(answer.StateField);
        target = DataValue.State(answer.Target);
        isInstant = rows.Stored.Field(answer.StateField).Type is ScalarType { Kind: ScalarKind.Instant };
        stamps = [.. answer.Stamps.Select(rows.Stored.IndexOf)];
        reply = new RowReply(plan.Stored, rows.Stored, shape);
        callerAt = path.CallerAt;
        own = OwnRows.OfChanged(plan.Stored, path);
        readState = RowRead.ByKey(plan.Stored, rows.Stored, new RowShape(path.Entity, [new ShapeMember("s", new FieldShape(answer.StateField), default)]));
    }

    /// <summary>Values sent with it are written with it.</summary>
    public WriteOutcome Run(WriteContext context, DataValue[] path, RowValues? sent, long[]? versions)
    {
        context.Connection.WorkFor(path, callerAt);
        if (search.Find(context, path, versions, out var row) is { } refused)
            return refused;
        if (!row.MeetsCondition)
            return new ConditionFailed(StateOf(context, row.Key));
        var values = sent is null ? new DataValue[rows.Stored.Columns.Length] : (DataValue[])sent.Fields.Clone();
        values[state] = isInstant ? rows.NowOf(state, context) : target;
        foreach (var stamp in stamps)
            values[stamp] = rows.NowOf(stamp, context);
        return RowWrites.Update(plan, rows, row.Key, values, isMerge: true, context) ?? own?.FindWrong(context, row.Key, values, []) ?? reply.Read(context, row.Key);
    }

    /// <summary>The state as JSON.</summary>
    private string StateOf(WriteContext context, DataValue[] key)
    {
        using var json = new Scratch();
        readState.Read(context.Connection, key, json, context.Options.Time);
        return Encoding.UTF8.GetString(json.Written["{\"s\":"u8.Length..^1]);
    }
}
