using Setout.AspNetCore.DataModels.Queries;
using Setout.AspNetCore.DataModels.Sqlite.Reading;
using Setout.AspNetCore.DataModels.Writes;
using Setout.Planning;

namespace Setout.AspNetCore.DataModels.Sqlite.Writing;

/// <summary>Inserts a row and the rows nested in it; compiled once for each endpoint.</summary>
internal sealed class Insertion
{
    private readonly WritePlan plan;
    private readonly EntityRows rows;
    private readonly ParentCheck[] parents;
    private readonly (int Path, int Field)[] fromPath;
    private readonly (DataValue State, int Field)[] states;
    private readonly ParentReference[] references;
    private readonly RowReply reply;
    private readonly int callerAt;
    private readonly OwnRows? own;
    private readonly int[] given;

    public Insertion(WritePlan plan, EntityTarget target, RowShape? shape)
    {
        this.plan = plan;
        rows = plan.Rows(target.Entity);
        parents = ParentCheck.Compile(plan.Stored, target);
        fromPath = PathFields(rows.Stored, target);
        states = [.. target.Scope.Where(match => match.State is not null).Select(match => (DataValue.State(match.State!), rows.Stored.IndexOf(match.Field)))];
        references = ParentReference.Compile(plan.Stored, rows.Stored, target);
        reply = new RowReply(plan.Stored, rows.Stored, shape);
        callerAt = target.CallerAt;
        own = OwnRows.OfNew(plan.Stored, target);
        given = [.. fromPath.Select(each => each.Field), .. references.Select(each => each.Field)];
    }

    public WriteOutcome Run(WriteContext context, DataValue[] path, RowValues sent)
    {
        context.Connection.WorkFor(path, callerAt);
        if (ParentCheck.FindMissing(parents, context.Connection, path) is { } missing)
            return new ParentMissing(missing);
        var values = (DataValue[])sent.Fields.Clone();
        foreach (var (index, field) in fromPath)
            values[field] = path[index];
        foreach (var (state, field) in states)
            values[field] = state;
        foreach (var reference in references)
            values[reference.Field] = reference.Read(context.Connection, path);
        own?.Fill(values, path);
        if (own?.GivesAway(values, path) == true)
            return OutsideRule.Instance;
        return RowWrites.Insert(plan, rows, values, null, context)
            ?? own?.FindWrong(context, rows.KeyOf(values), values, given)
            ?? NestedRowWrites.Insert(plan, rows.Stored, values, sent.Nested, context)
            ?? reply.Read(context, rows.KeyOf(values));
    }

    private static (int Path, int Field)[] PathFields(StoredEntity stored, EntityTarget target)
    {
        var names = target.Parameters.ToList();
        return [.. target.Scope.Where(match => match.Via.IsEmpty && match.State is null).Select(match => (names.IndexOf(match.Parameter), stored.IndexOf(match.Field)))];
    }
}
