using Setout.AspNetCore.DataModels.Sqlite.Reading;
using Setout.Planning;

namespace Setout.AspNetCore.ApiDesign.Binding.Query;

/// <summary>The relations asked for: <c>customer,items.product</c>. Each level is one query more, whatever the number of rows.</summary>
internal static class ExpandReader
{
    private const int MaxDepth = 3;
    private const int MaxRelations = 20;

    // Rows of rows of rows are as many as all of them multiplied.
    private const int MaxLists = 2;

    public static Expansion[] Read(QueryPart part, Reshaping rows, QueryFaults faults)
    {
        var paths = part.Value.Split(',').Distinct(StringComparer.Ordinal).Select(path => path.Split('.')).ToArray();
        if (paths.Length <= MaxRelations && paths.All(path => path.Length <= MaxDepth))
            return Level(part, paths, 0, rows.Relations, rows.Plan, [], faults);
        faults.Add(part.Name, "too_many", $"may name {MaxRelations} relations, {MaxDepth} deep");
        return [];
    }

    private static Expansion[] Level(
        QueryPart part, string[][] paths, int depth, EquatableArray<Expansion> known, Plan plan, string[] lists, QueryFaults faults)
    {
        var found = new List<Expansion>();
        foreach (var group in paths.Where(path => path.Length > depth).GroupBy(path => path[depth], StringComparer.Ordinal))
        {
            if (known.FirstOrDefault(relation => relation.Name == group.Key) is not { } relation)
            {
                faults.Add(part.Name, "unknown_relation", $"has no `{Fault.Shown(string.Join('.', group.First().Take(depth + 1)))}`{Hints.For(group.Key, known.Select(other => other.Name))}");
                continue;
            }
            if (relation.IsMany && (lists.Length == MaxLists || lists.Contains(relation.Row.Entity)))
            {
                faults.Add(part.Name, "too_many", $"multiplies lists by lists at `{Fault.Shown(string.Join('.', group.First().Take(depth + 1)))}`: a path may lead through {MaxLists} different lists");
                continue;
            }
            var below = Level(part, [.. group], depth + 1, plan.Entity(relation.Row.Entity).Relations, plan, relation.IsMany ? [.. lists, relation.Row.Entity] : lists, faults);
            found.Add(below.Length == 0 ? relation : relation with { Row = RequestedShape.Of(relation.Row, null, below) });
        }
        return [.. found];
    }
}
