using Setout.Planning;
using Setout.Types;

namespace Setout.Sections.ApiDesign.Planning;

/// <summary>Counts, sums and groups: <c>/orders/summary</c> by status, <c>/orders/count</c>.</summary>
internal sealed class SummaryPlanner(ApiContext context)
{
    /// <summary>The summary and its response; null where the shape shows more than counts and sums.</summary>
    public (SummaryAnswer Answer, Shape Response)? Plan(Endpoint endpoint, BoundPath path, string word, List<Inference> inferences)
    {
        var entity = path.Entity!;
        var group = ActionWords.IsCount(word) ? null : GroupOf(endpoint, entity, word);
        var sum = SumOf(endpoint, entity);
        if (ResponsePlanner.Success(endpoint)?.Body?.Json is { } sample)
        {
            var shape = Shown(sample, entity, ref group, sum, endpoint, inferences);
            return shape is null ? null : (Answer(path, entity, group, sum), shape);
        }
        inferences.Add(new(group is null ? sum is null || ActionWords.IsCount(word) ? "the response is `{\"count\": …}`" : $"the response has the number of rows and the sum of `{sum.Name}`" : $"the response lists the values of `{group.Name}` with their counts", "no body is shown", endpoint.Span));
        return (Answer(path, entity, group, sum), Unshown(group, ActionWords.IsCount(word) ? null : sum));
    }

    private SummaryAnswer Answer(BoundPath path, PlannedEntity entity, PlannedField? group, PlannedField? sum)
    {
        var fields = entity.AskedFields.Select(field => new WireField(context.Casing.Spell(field.Name), field.Name)).ToEquatableArray();
        return new(entity.Name, path.Scope, group?.Name ?? "", sum?.Name ?? "", new ListQuery { Fields = fields, CursorParameter = "" }) { Parents = path.Parents };
    }

    private Shape Unshown(PlannedField? group, PlannedField? sum) => group is null
        ? new ObjectShape([new("count", new ComputedShape(ComputedValue.Count), default), .. sum is null ? [] : new ShapeMember[] { new(context.Casing.Spell(sum.Name), new ComputedShape(ComputedValue.Sum), default) }])
        : new GroupsShape(new([
            new(context.Casing.Spell(group.Name), new ComputedShape(ComputedValue.GroupKey), default),
            new("count", new ComputedShape(ComputedValue.Count), default)]));

    private static PlannedField? GroupOf(Endpoint endpoint, PlannedEntity entity, string word)
    {
        var words = Names.Words(word);
        if (words is ["by", ..] && entity.AskedFields.FirstOrDefault(field => !field.IsEncrypted && !field.IsMasked && Names.Same(field.Name, string.Join('_', words.Skip(1)))) is { } named)
            return named;
        var text = $"{endpoint.Name} {endpoint.Description?.Value}".ToLowerInvariant();
        foreach (var field in entity.AskedFields.Where(each => !each.IsEncrypted && !each.IsMasked))
            foreach (var phrase in (ReadOnlySpan<string>)["by ", "per ", "each "])
                if (text.Contains(phrase + string.Join(' ', Names.Words(field.Name)), StringComparison.Ordinal) || text.Contains($"{phrase}`{field.Name.ToLowerInvariant()}`", StringComparison.Ordinal))
                    return field;
        var states = entity.Fields.Where(field => field.Type is EnumType).ToList();
        return states.Count == 1 ? states[0] : states.Find(field => Names.LastWord(field.Name) is "status" or "state");
    }

    private static PlannedField? SumOf(Endpoint endpoint, PlannedEntity entity)
    {
        var amounts = entity.Fields.Where(field => field.Type is ScalarType { Kind: ScalarKind.Decimal }).ToList();
        var text = $"{endpoint.Name} {endpoint.Description?.Value}".ToLowerInvariant();
        return amounts.Find(field => text.Contains(string.Join(' ', Names.Words(field.Name)), StringComparison.Ordinal)) ?? (amounts.Count == 1 ? amounts[0] : null);
    }

    private Shape? Shown(JsonSample sample, PlannedEntity entity, ref PlannedField? group, PlannedField? sum, Endpoint endpoint, List<Inference> inferences)
    {
        switch (sample)
        {
            case JsonSampleArray { Items: [JsonSampleObject item, ..] }:
                return Groups(item, entity, ref group, sum);
            case JsonSampleObject map when group?.Type is EnumType states && IsMap(map) && map.Members.All(member => states.Values.Contains(member.Name)):
                return new GroupMapShape(ComputedValue.Count) { Keys = map.Members.Select(member => member.Name).ToEquatableArray() };
            case JsonSampleObject figures:
                return Figures(figures, entity, ref group, sum, endpoint, inferences);
            default:
                return null;
        }
    }

    private GroupsShape? Groups(JsonSampleObject item, PlannedEntity entity, ref PlannedField? group, PlannedField? sum)
    {
        var members = new List<ShapeMember>();
        foreach (var member in item.Members)
        {
            if (context.ShownFieldOf(entity, member.Name) is { } field && members.Count == 0)
            {
                group = field;
                members.Add(new(member.Name, new ComputedShape(ComputedValue.GroupKey), member.NameSpan));
            }
            else if (Aggregate(member, sum) is { } aggregate)
                members.Add(new(member.Name, new ComputedShape(aggregate), member.NameSpan));
            else
                return null;
        }
        return group is null ? null : new(new(members.ToEquatableArray()));
    }

    private ObjectShape? Figures(JsonSampleObject figures, PlannedEntity entity, ref PlannedField? group, PlannedField? sum, Endpoint endpoint, List<Inference> inferences)
    {
        var members = new List<ShapeMember>();
        PlannedField? grouped = null;
        foreach (var member in figures.Members)
        {
            var named = NamedGroup(member.Name, entity);
            var inner = named ?? group;
            Shape? shape = member.Value switch
            {
                JsonSampleObject map when named is { Type: not EnumType } && IsMap(map) => new GroupMapShape(ComputedValue.Count),
                JsonSampleObject or JsonSampleArray => Shown(member.Value, entity, ref inner, sum, endpoint, inferences),
                _ => Aggregate(member, sum) is { } aggregate ? new ComputedShape(aggregate) : Bound(member, endpoint),
            };
            if (shape is null)
                return null;
            if (shape is GroupsShape or GroupMapShape)
                grouped = inner;
            members.Add(new(member.Name, shape, member.NameSpan));
        }
        group = grouped;
        return new(members.ToEquatableArray());
    }

    /// <summary>How many there may be, as the document says: <c>limit: 20</c>, <c>limit: number // at most 20</c>, or the only number in a sentence below.</summary>
    private static ConstantShape? Bound(JsonSampleMember member, Endpoint endpoint)
    {
        if (member.Value is not JsonSampleLeaf leaf || Names.LastWord(member.Name) is not ("limit" or "max" or "maximum" or "quota" or "capacity"))
            return null;
        if (leaf.Kind == JsonLeafKind.Number)
            return new(leaf.Value);
        return (OnlyNumber(member.Comment) ?? OnlyNumber(string.Join(' ', endpoint.Behaviour.Select(each => each.Text.Plain)))) is { } stated ? new(stated) : null;
    }

    private static string? OnlyNumber(string text)
    {
        var from = text.AsSpan().IndexOfAnyInRange('0', '9');
        if (from < 0)
            return null;
        var end = from;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        return text.AsSpan(end).ContainsAnyInRange('0', '9') ? null : text[from..end];
    }

    /// <summary>The field that <c>by_country</c> names.</summary>
    private PlannedField? NamedGroup(string member, PlannedEntity entity)
    {
        var words = Names.Words(member);
        return words.Count > 1 && words[0] == "by" ? context.ShownFieldOf(entity, string.Join('_', words.Skip(1))) : null;
    }

    /// <summary>Whether an object has a number for each group.</summary>
    private static bool IsMap(JsonSampleObject sample) =>
        !sample.Members.IsEmpty && sample.Members.All(member => member.Value is JsonSampleLeaf { Kind: JsonLeafKind.Number });

    private static ComputedValue? Aggregate(JsonSampleMember member, PlannedField? sum)
    {
        if (member.Value is not JsonSampleLeaf leaf)
            return null;
        // A whole number under "total" counts; an amount has its digits.
        if (Names.Key(member.Name) == "total" && leaf.Kind == JsonLeafKind.Number && !leaf.Value.Contains('.', StringComparison.Ordinal))
            return ComputedValue.Count;
        var words = Names.Words(member.Name);
        if (words.IsEmpty)
            return null;
        if (words.Any(word => word is "count" or "number") || Names.Key(member.Name) is "total" or "order" && sum is null)
            return ComputedValue.Count;
        if (sum is not null && (words.Any(word => word is "sum" or "revenue" or "amount" or "value") || Names.Same(member.Name, sum.Name) || words.Contains(Names.Words(sum.Name).FirstOrDefault() ?? "")))
            return ComputedValue.Sum;
        return words is ["total", ..] || Names.Key(member.Name) is "total" ? ComputedValue.Count : null;
    }
}
