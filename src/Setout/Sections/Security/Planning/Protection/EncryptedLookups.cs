using Setout.Planning;

namespace Setout.Sections.Security.Planning.Protection;

/// <summary>
/// Encrypted fields that rows are found by: those that are unique, indexed, documented as a filter, part of a path, or signed in
/// with. Only of these it is kept which values are equal; by the others nobody can ask.
/// </summary>
internal static class EncryptedLookups
{
    public static (List<PlannedEntity> Entities, EquatableArray<PlannedEndpoint> Endpoints) Apply(List<PlannedEntity> entities, EquatableArray<PlannedEndpoint> endpoints, PlannedAccounts? accounts)
    {
        if (!entities.Exists(entity => entity.Fields.Any(field => field.IsEncrypted)))
            return (entities, endpoints);
        var byName = entities.ToDictionary(entity => entity.Name, StringComparer.Ordinal);
        var found = new HashSet<(string Entity, string Field)>();
        foreach (var entity in entities)
            foreach (var field in entity.Unique.Concat(entity.Indexes.Select(index => index.Fields)).SelectMany(fields => fields))
                found.Add((entity.Name, field));
        foreach (var answer in endpoints.Select(endpoint => endpoint.Answer).OfType<EntityAnswer>())
            AddAsked(answer, byName, found);
        foreach (var field in accounts is null ? [] : accounts.Identifiers.Append(accounts.Address))
            found.Add((accounts!.Entity, field));
        var marked = entities.ConvertAll(entity => entity with { Fields = entity.Fields.Select(field => field.IsEncrypted && found.Contains((entity.Name, field.Name)) ? field with { IsLookedUp = true } : field).ToEquatableArray() });
        var of = marked.ToDictionary(entity => entity.Name, StringComparer.Ordinal);
        return (marked, endpoints.Select(endpoint => endpoint.Answer switch
        {
            ListAnswer list => endpoint with { Answer = list with { Query = Askable(list.Query, of[list.Entity]) } },
            SummaryAnswer summary => endpoint with { Answer = summary with { Query = Askable(summary.Query, of[summary.Entity]) } },
            _ => endpoint,
        }).ToEquatableArray());
    }

    private static void AddAsked(EntityAnswer answer, Dictionary<string, PlannedEntity> entities, HashSet<(string, string)> found)
    {
        foreach (var (name, match) in answer.Scope.Select(match => (answer.Entity, match)).Concat(answer.Parents.SelectMany(parent => parent.Scope, (parent, match) => (parent.Entity, match))))
        {
            var entity = entities[name];
            foreach (var via in match.Via)
                entity = entities[entity.Field(via).Reference!.Entity];
            found.Add((entity.Name, match.Field));
        }
        var query = answer.Asked;
        foreach (var field in query is null ? [] : query.Filters.Select(filter => filter.Field).Concat(query.Indexed))
            found.Add((answer.Entity, field));
    }

    private static ListQuery Askable(ListQuery query, PlannedEntity entity) => query with
    {
        Fields = query.Fields.Where(field => entity.Field(field.Field) is { IsEncrypted: false } or { IsLookedUp: true }).ToEquatableArray(),
        DefaultSort = query.DefaultSort.Where(key => !entity.Field(key.Field).IsEncrypted).ToEquatableArray(),
    };
}
