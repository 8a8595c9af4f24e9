using Setout.Planning;
using Setout.Types;

namespace Setout.Sections.ApiDesign.Planning;

/// <summary>Objects of a documented body that show a row: which member is which field, relation or constant.</summary>
internal sealed class RowShapes(ApiContext context)
{
    /// <summary>How deep documented rows may nest.</summary>
    private const int MaxDepth = 6;

    /// <summary>Whether an object shows a row: at least half of its members are fields or relations of the entity.</summary>
    public bool IsRow(JsonSampleObject sample, PlannedEntity entity)
    {
        if (sample.Members.IsEmpty)
            return false;
        var known = sample.Members.Count(member => context.FieldOf(entity, member.Name) is not null || Relation(member, entity, 1, []) is not null);
        return known * 2 >= sample.Members.Count && known > 0;
    }

    public RowShape Row(JsonSampleObject sample, PlannedEntity entity, List<Inference> inferences, int depth = 0) =>
        new(entity.Name, sample.Members.DistinctBy(member => member.Name).Where(member => context.FieldOf(entity, member.Name) is not { IsShown: false })
            .Select(member => new ShapeMember(member.Name, Member(member, entity, inferences, depth), member.NameSpan)).ToEquatableArray());

    private Shape Member(JsonSampleMember member, PlannedEntity entity, List<Inference> inferences, int depth)
    {
        if (context.FieldOf(entity, member.Name) is { } field && (member.Value is JsonSampleLeaf || field.Type is JsonType or ArrayType))
            return new FieldShape(field.Name);
        if (depth < MaxDepth && Relation(member, entity, depth, inferences) is { } related)
            return related;
        if (member.Value is JsonSampleObject group && group.Members.Any(inner => context.FieldOf(entity, inner.Name) is not null))
            return new ObjectShape(Row(group, entity, inferences, depth + 1).Members);
        inferences.Add(new($"`{member.Name}` is a constant of the example", $"{entity.Name} has no such field and no meaning could be derived", member.NameSpan));
        return new ConstantShape(SampleJson.Write(member.Value));
    }

    private Shape? Relation(JsonSampleMember member, PlannedEntity entity, int depth, List<Inference> inferences) => member.Value switch
    {
        JsonSampleObject one => One(member.Name, one, entity, depth, inferences),
        JsonSampleArray { Items: [JsonSampleObject item, ..] } => Many(member.Name, item, entity, depth, inferences),
        JsonSampleLeaf { Kind: JsonLeafKind.Number } or JsonSampleLeaf { Type: ScalarType { Kind: ScalarKind.Integer } } => Count(member.Name, entity),
        _ => null,
    };

    private RelatedRowShape? One(string name, JsonSampleObject sample, PlannedEntity entity, int depth, List<Inference> inferences)
    {
        var reference = entity.Fields.FirstOrDefault(field => field.Reference is not null && (Names.Same(field.Name, name + "_id") || Names.Same(field.Name, name)))
            ?? SoleReference(entity, name);
        return reference is null
            ? null
            : new(reference.Name, Row(sample, context.Entity(reference.Reference!.Entity), inferences, depth + 1));
    }

    private static PlannedField? SoleReference(PlannedEntity entity, string name)
    {
        var matching = entity.Fields.Where(field => field.Reference is { } reference && Names.Same(reference.Entity, name)).Take(2).ToList();
        return matching.Count == 1 ? matching[0] : null;
    }

    private RelatedRowsShape? Many(string name, JsonSampleObject item, PlannedEntity entity, int depth, List<Inference> inferences) =>
        ChildrenNamed(entity, name) is var (child, reference)
            ? new(reference.Name, Row(item, child, inferences, depth + 1))
            : null;

    private RelatedCountShape? Count(string name, PlannedEntity entity)
    {
        var words = Names.Words(name);
        if (words.Count < 2 || words[^1] is not ("count" or "total"))
            return null;
        return ChildrenNamed(entity, string.Join('_', words.Take(words.Count - 1))) is var (child, reference) ? new(child.Name, reference.Name) : null;
    }

    /// <summary>The entity whose rows a member such as <c>items</c> of an order shows: OrderItem, if only one fits.</summary>
    public (PlannedEntity Child, PlannedField Reference)? ChildrenNamed(PlannedEntity entity, string name)
    {
        var children = context.Referencing(entity).ToList();
        var fitting = children.Where(child => Names.Same(child.Entity.Name, name)).ToList();
        if (fitting.Count == 0)
            fitting = children.Where(child => Names.Same(child.Entity.Name, entity.Name + "_" + name)).ToList();
        if (fitting.Count == 0)
            fitting = children.Where(child => Names.Key(child.Entity.Name).EndsWith(Names.Key(name), StringComparison.Ordinal)).ToList();
        return fitting.Count == 1 ? fitting[0] : null;
    }
}
