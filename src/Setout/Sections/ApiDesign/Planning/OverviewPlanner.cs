using Setout.Planning;
using Setout.Types;

namespace Setout.Sections.ApiDesign.Planning;

/// <summary>Numbers of everything there is: <c>GET /dashboard</c>, <c>GET /admin/overview</c>.</summary>
internal sealed class OverviewPlanner(ApiContext context)
{
    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal) { "total", "count", "number", "num", "no", "of", "all", "the" };

    /// <summary>The overview's response; null where the documented one shows more than numbers of rows.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="owner">The entity of the accounts, where only rows that point at the caller's count; null for all.</param>
    /// <param name="inferences">What was concluded.</param>
    public Shape? Plan(Endpoint endpoint, string? owner, List<Inference> inferences)
    {
        if (ResponsePlanner.Success(endpoint)?.Body is { } body)
            return body.Json is JsonSampleObject sample ? Shown(sample, owner) : null;
        var shown = context.Entities.Where(entity => entity.Key.Count == 1).Select(entity => (Entity: entity, Figure: Owned(new(entity.Name), owner))).Where(each => each.Figure is not null).ToList();
        if (shown.Count == 0)
            return null;
        inferences.Add(new($"the response has the number of rows of each entity{(owner is null ? "" : " that are the caller's")}", "no body is shown", endpoint.Span));
        return new ObjectShape(shown.Select(each => new ShapeMember(context.Casing.Spell(Names.Snake(each.Entity.Table)), each.Figure!, default)).ToEquatableArray());
    }

    /// <summary>The number of rows in a state: <c>GET /notifications/unread-count</c>; null where the word names none, or more is shown.</summary>
    public ObjectShape? InState(Endpoint endpoint, PlannedEntity entity, string word, List<Inference> inferences)
    {
        var words = Names.Words(word);
        if (words.Count < 2 || !words.Contains("count"))
            return null;
        var state = string.Concat(words.Where(each => each is not ("count" or "total")));
        var figure = StateOf(entity, state) ?? (StateWords.Undone(state) is { } undone && StateOf(entity, undone) is { Value: true } flag ? flag with { Value = false } : null);
        if (figure is null)
            return null;
        if (ResponsePlanner.Success(endpoint)?.Body is { } body)
            return body.Json is JsonSampleObject { Members: [{ Value: JsonSampleLeaf { Kind: JsonLeafKind.Number or JsonLeafKind.Word } } only] } ? new([new(only.Name, figure, only.NameSpan)]) : null;
        inferences.Add(new("the response is `{\"count\": …}`", "no body is shown", endpoint.Span));
        return new([new("count", figure, default)]);
    }

    private ObjectShape? Shown(JsonSampleObject sample, string? owner)
    {
        var members = new List<ShapeMember>();
        foreach (var member in sample.Members.DistinctBy(each => each.Name))
        {
            Shape? shape = member.Value switch
            {
                JsonSampleObject { Members.IsEmpty: false } inner => Shown(inner, owner),
                JsonSampleLeaf { Kind: JsonLeafKind.Number or JsonLeafKind.Word } => FigureOf(member) is { } figure ? Owned(figure, owner) : null,
                JsonSampleLeaf when EnvelopeWords.MeaningOf(member) is ComputedValue.Now => new ComputedShape(ComputedValue.Now),
                JsonSampleLeaf { Kind: JsonLeafKind.Boolean or JsonLeafKind.Text } leaf when Names.Key(member.Name) is "success" or "status" or "message" or "code" or "ok" => new ConstantShape(SampleJson.Write(leaf)),
                _ => null,
            };
            if (shape is null)
                return null;
            members.Add(new(member.Name, shape, member.NameSpan));
        }
        return members.Count == 0 ? null : new(members.ToEquatableArray());
    }

    /// <summary><c>total_students</c>, <c>orders</c>, <c>pendingOrders</c>.</summary>
    private FigureShape? FigureOf(JsonSampleMember member)
    {
        var words = Names.Words(member.Name).Where(word => !Fillers.Contains(word)).ToList();
        if (words.Count == 0)
            return null;
        if (context.Index.Find(string.Join('_', words)) is { } whole)
            return new(whole.Name);
        for (var split = 1; split < words.Count; split++)
        {
            var (state, noun) = (string.Concat(words.Take(split)), string.Join('_', words.Skip(split)));
            if (context.Index.FindNoun(noun) is { } entity && StateOf(entity, state) is { } figure)
                return figure;
        }
        return context.Index.FindNoun(string.Join('_', words)) is { } named ? new(named.Name) : null;
    }

    /// <summary>A figure of the caller's rows alone, where those are counted; null where rows of the entity belong to nobody.</summary>
    private FigureShape? Owned(FigureShape figure, string? owner) => owner is null ? figure
        : context.Entity(figure.Entity).Fields.FirstOrDefault(field => field.Reference?.Entity == owner) is { } field ? figure with { OwnerField = field.Name }
        : null;

    private static FigureShape? StateOf(PlannedEntity entity, string state)
    {
        foreach (var field in entity.NamedFields)
        {
            if (field.Type is EnumType states && states.Values.FirstOrDefault(value => StateWords.Letters(value) == state) is { } value)
                return new(entity.Name, field.Name, value);
            if (field.Type is ScalarType { Kind: ScalarKind.Boolean } && StateWords.Letters(field.Name) is var name && (name == state || name == "is" + state))
                return new(entity.Name, field.Name, true);
        }
        return null;
    }
}
