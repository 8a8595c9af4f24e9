using Setout.Planning;

namespace Setout.Sections.Security.Planning;

/// <summary>
/// Whoever calls an endpoint that is about one field must be one of those whom the field is for: its answer tells of it, though no
/// member shows it.
/// </summary>
internal static class FieldNeeds
{
    public static EquatableArray<FieldAudience> Of(PlannedEndpoint endpoint, IReadOnlyList<PlannedEntity> entities)
    {
        if (endpoint.Answer is not EntityAnswer answer || entities.FirstOrDefault(entity => entity.Name == answer.Entity) is not { } about)
            return [];
        var needs = new List<FieldAudience?>();
        switch (answer)
        {
            case SummaryAnswer summary:
                needs.AddRange(about.Fields.Where(field => field.Name == summary.GroupBy || field.Name == summary.SumField && ShowsSum(endpoint.Response)).Select(field => field.Readers));
                break;
            case MergeAnswer { Field.Length: > 0 } merge:
                needs.Add(about.Field(merge.Field).Writers);
                break;
        }
        foreach (var (entity, scope) in answer.Parents.Select(parent => (parent.Entity, parent.Scope)).Append((answer.Entity, answer.Scope)))
            needs.AddRange(scope.Where(match => match.State is not null || match.Parameter != PlannedAccounts.Caller).SelectMany(match => Compared(entity, match, entities)).Select(field => field.Readers));
        return needs.OfType<FieldAudience>().Distinct().ToEquatableArray();
    }

    private static bool ShowsSum(Shape? shape) => shape switch
    {
        ObjectShape group => group.Members.Any(member => ShowsSum(member.Value)),
        GroupsShape groups => ShowsSum(groups.Item),
        GroupMapShape { Value: ComputedValue.Sum } or ComputedShape { Value: ComputedValue.Sum } => true,
        _ => false,
    };

    /// <summary>The references that a match follows, and the field that it compares.</summary>
    private static IEnumerable<PlannedField> Compared(string entity, PathMatch match, IReadOnlyList<PlannedEntity> entities)
    {
        var at = entities.First(each => each.Name == entity);
        foreach (var via in match.Via)
        {
            var reference = at.Field(via);
            yield return reference;
            if (reference.Reference is not { } target)
                yield break;
            at = entities.First(each => each.Name == target.Entity);
        }
        yield return at.Field(match.Field);
    }
}
