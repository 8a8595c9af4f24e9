using Setout.Planning;
using Setout.Types;

namespace Setout.Sections.ApiDesign.Planning;

/// <summary>What the documented parameters of lists filter and order by is looked up in an index, and what says whose rows a caller may see.</summary>
internal static class FilterIndexes
{
    public static IEnumerable<PlannedEntity> Apply(IEnumerable<PlannedEntity> entities, EquatableArray<PlannedEndpoint> endpoints)
    {
        var asked = endpoints
            .Where(endpoint => endpoint.Answer is ListAnswer)
            .SelectMany(endpoint => ((ListAnswer)endpoint.Answer).Query.Indexed.Concat(RuleFields(endpoint)), (endpoint, field) => (((ListAnswer)endpoint.Answer).Entity, Field: field, Endpoint: endpoint))
            .DistinctBy(use => (use.Entity, use.Field))
            .ToLookup(use => use.Entity, StringComparer.Ordinal);
        return entities.Select(entity => asked.Contains(entity.Name) ? With(entity, asked[entity.Name].Select(use => (use.Field, use.Endpoint))) : entity);
    }

    /// <summary>The field with the caller's key, where references have no index of their own; a state where nothing narrower is asked for.</summary>
    private static IEnumerable<string> RuleFields(PlannedEndpoint endpoint) =>
        from grant in endpoint.Access?.Grants ?? []
        from one in grant.Rows.Cases
        from match in one.Matches
        where match.Via.IsEmpty && (match.State is null || one.Matches.All(each => each.State is not null))
        select match.Field;

    private static PlannedEntity With(PlannedEntity entity, IEnumerable<(string Field, PlannedEndpoint Endpoint)> uses)
    {
        var indexed = entity.IndexedFields();
        var further = uses
            .Where(use => !indexed.Contains(use.Field) && entity.Field(use.Field).Type is ScalarType or EnumType)
            .Select(use => new PlannedIndex([use.Field], $"looked up by {use.Endpoint.Method} {use.Endpoint.Path}"));
        return entity with { Indexes = entity.Indexes.Concat(further).ToEquatableArray() };
    }
}
