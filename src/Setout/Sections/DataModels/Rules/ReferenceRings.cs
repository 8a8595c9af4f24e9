using Setout.Planning;

namespace Setout.Sections.DataModels.Rules;

/// <summary>A required reference, as a step from its entity to the one it points at.</summary>
internal sealed record RequiredReference(PlannedEntity Entity, PlannedField Field);

/// <summary>Rings of references that all must be there.</summary>
internal static class ReferenceRings
{
    /// <summary>One ring for each entity that closes one, found by walking each required reference once.</summary>
    public static List<List<RequiredReference>> Of(EquatableArray<PlannedEntity> entities)
    {
        var byName = entities.ToDictionary(entity => entity.Name, StringComparer.Ordinal);
        var done = new HashSet<string>(StringComparer.Ordinal);
        var rings = new List<List<RequiredReference>>();
        foreach (var entity in entities)
            Walk(entity, byName, done, rings);
        return rings;
    }

    /// <summary>Depth first without recursion: a hostile document may chain thousands of entities.</summary>
    private static void Walk(PlannedEntity start, Dictionary<string, PlannedEntity> byName, HashSet<string> done, List<List<RequiredReference>> rings)
    {
        var path = new List<RequiredReference>();
        var depth = new Dictionary<string, int>(StringComparer.Ordinal);
        var open = new Stack<IEnumerator<RequiredReference>>();
        Enter(start);
        while (open.TryPeek(out var steps))
        {
            if (!steps.MoveNext())
            {
                Leave();
                continue;
            }
            var target = steps.Current.Field.Reference!.Entity;
            if (depth.TryGetValue(target, out var from))
                rings.Add([.. path.Skip(from), steps.Current]);
            else if (byName.TryGetValue(target, out var next) && !done.Contains(target))
            {
                path.Add(steps.Current);
                Enter(next);
            }
        }

        void Enter(PlannedEntity entity)
        {
            if (done.Contains(entity.Name))
                return;
            depth[entity.Name] = path.Count;
            open.Push(Required(entity).GetEnumerator());
        }

        void Leave()
        {
            open.Pop();
            var left = path.Count > 0 ? path[^1].Field.Reference!.Entity : start.Name;
            depth.Remove(left);
            done.Add(left);
            if (path.Count > 0)
                path.RemoveAt(path.Count - 1);
        }
    }

    private static IEnumerable<RequiredReference> Required(PlannedEntity entity) =>
        entity.Fields.Where(field => field.Reference is not null && !field.IsNullable && field.Default is null).Select(field => new RequiredReference(entity, field));
}
