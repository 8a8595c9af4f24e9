using Setout.Planning;

namespace Setout.Sections.ApiDesign.Planning;

/// <summary>What can be nested in a row: the rows it points at, and those that point at it.</summary>
internal sealed class RelationPlanner(ApiContext context)
{
    private readonly Dictionary<string, EquatableArray<Expansion>> known = new(StringComparer.Ordinal);

    public EquatableArray<Expansion> Of(PlannedEntity entity) =>
        known.TryGetValue(entity.Name, out var found) ? found : known[entity.Name] = Find(entity);

    private EquatableArray<Expansion> Find(PlannedEntity entity)
    {
        var expansions = new List<Expansion>();
        foreach (var field in entity.Fields)
            if (field.Reference is { } reference)
                expansions.Add(new(ToOneName(field), field.Name, false, context.DefaultRow(context.Entity(reference.Entity))));
        foreach (var (child, field) in context.Referencing(entity))
            expansions.Add(new(ToManyName(entity, child), field.Name, true, context.DefaultRow(child)));
        return expansions.DistinctBy(expansion => expansion.Name).ToEquatableArray();
    }

    private string ToOneName(PlannedField field)
    {
        var words = Names.Words(field.Name);
        return context.Casing.Spell(words.Count > 1 && words[^1] == "id" ? string.Join('_', words.Take(words.Count - 1)) : field.Name);
    }

    /// <summary><c>items</c> for the OrderItem of an Order, <c>orders</c> for the Order of a Customer.</summary>
    private string ToManyName(PlannedEntity entity, PlannedEntity child)
    {
        var own = Names.Words(entity.Name);
        var words = Names.Words(child.Table);
        var rest = words.Count > own.Count && words.Take(own.Count).SequenceEqual(own) ? words.Skip(own.Count) : words;
        return context.Casing.Spell(string.Join('_', rest));
    }
}
