using Setout.Planning;

namespace Setout.Sections.Security.Differences;

/// <summary>Who sees and sets which field that they did not before, or no longer. A field that is new is no difference unless it is protected.</summary>
internal static class FieldDifferences
{
    public static IEnumerable<Difference> Of(Plan before, Plan after, ComparedRoles roles)
    {
        var (former, present) = (new SeenFields(before), new SeenFields(after));
        return Pairs(before, after).SelectMany(pair => Seen(roles, former, present, pair).Concat(Set(roles, pair)));
    }

    private static IEnumerable<Difference> Seen(ComparedRoles roles, SeenFields former, SeenFields present, Pair pair) =>
        roles.Differing(role => pair.Before is not null && former.Has(pair.Entity, pair.Before, role), role => present.Has(pair.Entity, pair.After, role))
            .Select(change => change.After
                ? Difference(DifferenceKind.Exposed, pair, change.Roles, "not seen", "seen", pair.After.Readers)
                : Difference(DifferenceKind.Narrowed, pair, change.Roles, "seen", "not seen", pair.After.Readers));

    private static IEnumerable<Difference> Set(ComparedRoles roles, Pair pair) => pair.Before is not { } before ? [] :
        roles.Differing(role => IsSetBy(before, role), role => IsSetBy(pair.After, role)).Select(change => change.After
            ? Difference(DifferenceKind.Widened, pair, change.Roles, "not set", "set", pair.After.Writers)
            : Difference(DifferenceKind.Narrowed, pair, change.Roles, "set", "not set", pair.After.Writers));

    private static bool IsSetBy(PlannedField field, string role) =>
        field.Writer == FieldWriter.Caller && field.Writers?.Includes(granted => PlannedGrant.Has(role, granted)) != false;

    private static Difference Difference(DifferenceKind kind, Pair pair, IReadOnlyList<string> roles, string before, string after, FieldAudience? said) =>
        new(kind, $"{pair.Entity}.{pair.After.Name}", ComparedRoles.Words(roles), before, after, said is { Origin.IsWritten: true } ? said.Origin : pair.After.Origin);

    private static IEnumerable<Pair> Pairs(Plan before, Plan after) =>
        from entity in after.Entities
        let former = before.Entities.FirstOrDefault(each => each.Name == entity.Name)
        from field in entity.Fields
        let known = former?.Fields.FirstOrDefault(each => each.Name == field.Name || each.Name == field.FormerName)
        where known is not null || field.Protection is not null
        select new Pair(entity.Name, known, field);

    private sealed record Pair(string Entity, PlannedField? Before, PlannedField After);
}
