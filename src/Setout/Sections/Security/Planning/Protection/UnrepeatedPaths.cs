using Setout.Planning;

namespace Setout.Sections.Security.Planning.Protection;

/// <summary>Parameters of paths that hold values of protected fields: such a path is in the log as the design writes it.</summary>
internal static class UnrepeatedPaths
{
    public static EquatableArray<PlannedEndpoint> Apply(List<PlannedEntity> entities, EquatableArray<PlannedEndpoint> endpoints)
    {
        if (!entities.Exists(entity => entity.Fields.Any(field => field.IsUnrepeatable)))
            return endpoints;
        var byName = entities.ToDictionary(entity => entity.Name, StringComparer.Ordinal);
        return endpoints.Select(endpoint => endpoint.Answer is EntityAnswer answer && ParametersOf(answer, byName) is { Count: > 0 } names
            ? endpoint with { PathParameters = endpoint.PathParameters.Select(parameter => names.Contains(parameter.Name) ? parameter with { IsUnrepeatable = true } : parameter).ToEquatableArray() }
            : endpoint).ToEquatableArray();
    }

    private static HashSet<string> ParametersOf(EntityAnswer answer, Dictionary<string, PlannedEntity> entities)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, match) in answer.Scope.Select(match => (answer.Entity, match)).Concat(answer.Parents.SelectMany(parent => parent.Scope, (parent, match) => (parent.Entity, match))))
        {
            var entity = entities[name];
            foreach (var via in match.Via)
                entity = entities[entity.Field(via).Reference!.Entity];
            if (entity.Field(match.Field).IsUnrepeatable)
                names.Add(match.Parameter);
        }
        return names;
    }
}
