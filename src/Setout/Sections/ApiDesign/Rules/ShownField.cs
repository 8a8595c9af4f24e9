using Setout.Diagnostics;
using Setout.Planning;
using Setout.Types;

namespace Setout.Sections.ApiDesign.Rules;

/// <summary>A sample value in a documented body, and the field whose value it shows.</summary>
internal sealed record ShownField(PlannedEntity Entity, PlannedField Field, JsonSampleLeaf Sample)
{
    /// <summary>The samples of an endpoint's own bodies; none where the entity was itself inferred from samples.</summary>
    public static IEnumerable<ShownField> Of(PlacedEndpoint endpoint, CheckContext context)
    {
        if (endpoint.Planned.Answer is not EntityAnswer answer)
            return [];
        var fields = new Dictionary<int, (PlannedEntity, PlannedField)>();
        Collect(endpoint.Planned.Response, null, context, fields);
        var responses = endpoint.Written.Responses.SelectMany(response => Leaves(response.Body?.Json, fields));
        return InRequest(endpoint, context.Entity(answer.Entity), context).Concat(responses).Where(shown => !IsInferred(shown.Entity));
    }

    private static bool IsInferred(PlannedEntity entity) => entity.Inferences.Any(inference => inference.What == $"entity {entity.Name}");

    private static IEnumerable<ShownField> InRequest(PlacedEndpoint endpoint, PlannedEntity entity, CheckContext context) =>
        from member in (endpoint.Written.Request?.Json as JsonSampleObject)?.Members ?? []
        where member.Value is JsonSampleLeaf
        let field = context.FieldOf(entity, member.Name)
        where field is not null
        select new ShownField(entity, field, (JsonSampleLeaf)member.Value);

    /// <summary>Where each field of the response is named, by the offset of its name.</summary>
    private static void Collect(Shape? shape, PlannedEntity? entity, CheckContext context, Dictionary<int, (PlannedEntity, PlannedField)> fields)
    {
        switch (shape)
        {
            case RowShape row:
                CollectAll(row.Members, context.Entity(row.Entity), context, fields);
                break;
            case ObjectShape group:
                CollectAll(group.Members, entity, context, fields);
                break;
            case RowsShape rows:
                Collect(rows.Item, null, context, fields);
                break;
            case RelatedRowShape related:
                Collect(related.Row, null, context, fields);
                break;
            case RelatedRowsShape related:
                Collect(related.Row, null, context, fields);
                break;
        }
    }

    private static void CollectAll(EquatableArray<ShapeMember> members, PlannedEntity? entity, CheckContext context, Dictionary<int, (PlannedEntity, PlannedField)> fields)
    {
        foreach (var member in members)
            if (member.Value is FieldShape field && entity is not null && member.Origin.IsWritten)
                fields.TryAdd(member.Origin.Start, (entity, entity.Field(field.Field)));
            else
                Collect(member.Value, entity, context, fields);
    }

    private static IEnumerable<ShownField> Leaves(JsonSample? sample, Dictionary<int, (PlannedEntity Entity, PlannedField Field)> fields) => sample switch
    {
        JsonSampleObject group => group.Members.SelectMany(member => member.Value is JsonSampleLeaf leaf
            ? fields.TryGetValue(member.NameSpan.Start, out var field) ? [new ShownField(field.Entity, field.Field, leaf)] : []
            : Leaves(member.Value, fields)),
        JsonSampleArray array => array.Items.Take(1).SelectMany(item => Leaves(item, fields)),
        _ => [],
    };
}
