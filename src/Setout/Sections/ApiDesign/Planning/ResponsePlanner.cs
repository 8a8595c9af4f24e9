using Setout.Planning;
using Setout.Types;

namespace Setout.Sections.ApiDesign.Planning;

/// <summary>The documented response becomes the response: envelope, casing, nesting, members.</summary>
internal sealed class ResponsePlanner(ApiContext context)
{
    private readonly RowShapes rows = new(context);

    /// <summary>The first success response that shows a body in JSON, else the first one.</summary>
    public static Response? Success(Endpoint endpoint)
    {
        var successes = endpoint.Responses.Where(response => response.Status is null or (>= 200 and < 300)).ToList();
        return successes.Find(response => response.Body?.Json is not null) ?? successes.FirstOrDefault();
    }

    /// <summary>The body that shows one row.</summary>
    public Shape Item(Endpoint endpoint, PlannedEntity entity, List<Inference> inferences)
    {
        switch (Success(endpoint)?.Body?.Json)
        {
            case JsonSampleObject sample:
                return ItemIn(sample, entity, inferences) ?? FirstRowIn(sample, entity, inferences) ?? Undocumented(entity, endpoint, inferences);
            case JsonSampleArray { Items: [JsonSampleObject only] } when rows.IsRow(only, entity):
                return rows.Row(only, entity, inferences);
            default:
                return Elsewhere(endpoint, entity, inferences) ?? Undocumented(entity, endpoint, inferences);
        }
    }

    /// <summary>The row as another endpoint shows it.</summary>
    private Shape? Elsewhere(Endpoint endpoint, PlannedEntity entity, List<Inference> inferences)
    {
        if (context.Shown.For(endpoint, entity) is not { } other || Success(other)?.Body?.Json is not JsonSampleObject sample || ItemIn(sample, entity, []) is not { } shape)
            return null;
        inferences.Add(new($"the response of {other.Method.Value} {other.Path.Value}", "no body is shown in JSON", other.Span));
        return shape;
    }

    /// <summary>The body that shows many rows.</summary>
    public Shape List(Endpoint endpoint, PlannedEntity entity, List<Inference> inferences)
    {
        switch (Success(endpoint)?.Body?.Json)
        {
            case JsonSampleArray { Items: [JsonSampleObject item, ..] }:
                return new RowsShape(rows.Row(item, entity, inferences));
            case JsonSampleObject sample when rows.IsRow(sample, entity) && !HasRows(sample, entity):
                inferences.Add(new("an array of the documented object", "the path addresses many rows and the response shows one", sample.Span));
                return new RowsShape(rows.Row(sample, entity, inferences));
            case JsonSampleObject sample when Envelope(sample, entity, inferences) is { } envelope:
                return envelope;
            default:
                return UndocumentedList(endpoint, entity, inferences);
        }
    }

    private RowShape Undocumented(PlannedEntity entity, Endpoint endpoint, List<Inference> inferences)
    {
        inferences.Add(new($"the response is the {entity.Name} with all its fields", "no body is shown in JSON", endpoint.Span));
        return context.DefaultRow(entity);
    }

    private Shape UndocumentedList(Endpoint endpoint, PlannedEntity entity, List<Inference> inferences)
    {
        if (context.ListEnvelope is { } sample)
        {
            inferences.Add(new("the envelope of another list", "no body is shown in JSON", sample.Span));
            return Around(sample, RowsMemberOf(sample)!, new RowsShape(context.DefaultRow(entity)), []);
        }
        inferences.Add(new($"an array of {entity.Name} with all fields", "no body is shown in JSON", endpoint.Span));
        return new RowsShape(context.DefaultRow(entity));
    }

    private Shape? ItemIn(JsonSampleObject sample, PlannedEntity entity, List<Inference> inferences)
    {
        // `{"data": {…}}` is an envelope even where the entity has a field called data or status.
        var wrapped = sample.Members.FirstOrDefault(member => member.Value is JsonSampleObject inner && IsWrapper(member.Name, entity) && rows.IsRow(inner, entity));
        if (wrapped is null)
            return (rows.IsRow(sample, entity) && !HasRows(sample, entity)) || !sample.Members.Any(member => member.Value is not JsonSampleLeaf)
                ? rows.Row(sample, entity, inferences)
                : null;
        return Around(sample, wrapped, rows.Row((JsonSampleObject)wrapped.Value, entity, inferences), inferences);
    }

    /// <summary>One row of the list that a block shows, where it shows a list for several methods.</summary>
    private RowShape? FirstRowIn(JsonSampleObject sample, PlannedEntity entity, List<Inference> inferences)
    {
        if (RowsMemberOf(sample) is not { Value: JsonSampleArray { Items: [JsonSampleObject item, ..] } } || !rows.IsRow(item, entity))
            return null;
        inferences.Add(new("one row of the documented list", "the answer is one row and the response shows many", sample.Span));
        return rows.Row(item, entity, inferences);
    }

    private static bool IsWrapper(string name, PlannedEntity entity) =>
        Names.Key(name) is "data" or "result" or "item" or "payload" or "response" or "record" || Names.Same(name, entity.Name);

    private bool HasRows(JsonSampleObject sample, PlannedEntity entity) =>
        RowsMemberOf(sample) is { Value: JsonSampleArray { Items: [JsonSampleObject item, ..] } } holder
        && rows.ChildrenNamed(entity, holder.Name) is null && rows.IsRow(item, entity);

    /// <summary>The member that holds the rows of an envelope: the only array of objects, else one named for it.</summary>
    public static JsonSampleMember? RowsMemberOf(JsonSampleObject sample)
    {
        var arrays = sample.Members.Where(member => member.Value is JsonSampleArray).ToList();
        return arrays.Count == 1
            ? arrays[0]
            : arrays.Find(member => Names.Key(member.Name) is "data" or "item" or "result" or "row" or "record" or "content" or "value");
    }

    private Shape? Envelope(JsonSampleObject sample, PlannedEntity entity, List<Inference> inferences)
    {
        if (RowsMemberOf(sample) is { } holder)
        {
            var item = holder.Value is JsonSampleArray { Items: [JsonSampleObject first, ..] } ? rows.Row(first, entity, inferences) : context.DefaultRow(entity);
            return Around(sample, holder, new RowsShape(item), inferences);
        }
        // `{"success": true, "data": {"items": […]}}`
        foreach (var member in sample.Members)
            if (member.Value is JsonSampleObject inner && Envelope(inner, entity, inferences) is { } nested)
                return Around(sample, member, nested, inferences);
        return null;
    }

    private static ObjectShape Around(JsonSampleObject sample, JsonSampleMember holder, Shape content, List<Inference> inferences) =>
        new(sample.Members.DistinctBy(member => member.Name)
            .Select(member => new ShapeMember(member.Name, ReferenceEquals(member, holder) ? content : Beside(member, inferences), member.NameSpan))
            .ToEquatableArray());

    private static Shape Beside(JsonSampleMember member, List<Inference> inferences)
    {
        if (EnvelopeWords.MeaningOf(member) is { } meaning)
        {
            inferences.Add(new($"`{member.Name}` is computed", "its name and sample say what it means", member.NameSpan));
            return new ComputedShape(meaning);
        }
        if (member.Value is JsonSampleObject group)
            return new ObjectShape(group.Members.DistinctBy(inner => inner.Name)
                .Select(inner => new ShapeMember(inner.Name, Beside(inner, inferences), inner.NameSpan)).ToEquatableArray());
        inferences.Add(new($"`{member.Name}` is a constant of the example", "its name says nothing that is known", member.NameSpan));
        return new ConstantShape(SampleJson.Write(member.Value));
    }
}
