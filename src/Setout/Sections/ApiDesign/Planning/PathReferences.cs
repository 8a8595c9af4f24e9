using Setout.Planning;
using Setout.Sections.DataModels.Planning;
using Setout.Types;

namespace Setout.Sections.ApiDesign.Planning;

/// <summary>
/// Inferred entities point at what their paths put them below: reviews at <c>/stores/{id}/reviews</c> have a <c>store_id</c>,
/// and at what the names of their members say.
/// </summary>
internal static class PathReferences
{
    /// <param name="entities">All; the inferred ones are replaced.</param>
    /// <param name="nouns">Where they came from.</param>
    /// <param name="casing">How members are spelled.</param>
    public static void Add(List<PlannedEntity> entities, List<PathNoun> nouns, WireCasing casing)
    {
        var index = new EntityIndex(entities);
        foreach (var noun in nouns)
        {
            var at = index.Find(noun.Word) is { IsInferred: true } entity ? entities.IndexOf(entity) : -1;
            if (at < 0)
                continue;
            foreach (var owner in noun.Owners.DistinctBy(owner => (Names.Key(owner.Noun), Names.Key(owner.Parameter))))
                entities[at] = Below(entities[at], owner, noun, index, casing);
        }
        index = new EntityIndex(entities);
        for (var at = 0; at < entities.Count; at++)
            if (entities[at].IsInferred)
                entities[at] = ReferencePlanner.ByName(entities[at], index);
    }

    private static PlannedEntity Below(PlannedEntity entity, PathOwner owner, PathNoun noun, EntityIndex index, WireCasing casing)
    {
        var target = index.Find(owner.Noun) is { Key.Count: 1 } known && known.Name != entity.Name ? known : null;
        var name = NameOf(owner, casing);
        var origin = noun.Endpoints.Concat(noun.Within).First().Path.Span;
        var why = $"the path `{noun.Endpoints.Concat(noun.Within).First().Path.Value}` puts {entity.Name} below {target?.Name ?? $"`{owner.Noun}`"}";
        if (entity.Fields.Any(field => field.Reference is { } reference && reference.Entity == target?.Name))
            return entity;
        var type = target?.Field(target.Key[0]).Type ?? new ScalarType(ScalarKind.Text);
        var reference = target is null ? null : new PlannedReference(target.Name, target.Key[0], DeleteRule.Restrict);
        var shown = entity.Fields.FirstOrDefault(field => Names.Same(field.Name, name) && !entity.Key.Contains(field.Name));
        var field = shown is null
            ? new PlannedField(name, type, default) { IsNullable = true, Inferences = [new($"`{name}: {type}?`", why, origin)] }
            : target is null ? shown : shown with { Type = type };
        field = field with { Reference = reference, Inferences = reference is null ? field.Inferences : [.. field.Inferences, new($"references {target!.Name}", why, origin)] };
        return entity with
        {
            Fields = shown is null ? [.. entity.Fields, field] : entity.Fields.Select(each => each == shown ? field : each).ToEquatableArray(),
            Indexes = [.. entity.Indexes, new PlannedIndex([field.Name], reference is null ? why : $"references {target!.Name}")],
        };
    }

    /// <summary><c>{storeId}</c> is its own name, <c>{id}</c> is that of what stands before it.</summary>
    private static string NameOf(PathOwner owner, WireCasing casing)
    {
        var words = Names.Words(owner.Parameter);
        var noun = Names.Singular(owner.Noun.ToLowerInvariant());
        return words.Count > 1 && words[^1] is "id" or "uuid" or "key" ? casing.Spell(owner.Parameter) : casing.Spell($"{Names.Snake(noun)}_id");
    }
}
