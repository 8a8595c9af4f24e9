using Setout.Planning;

namespace Setout.Sections.ApiDesign.Planning;

/// <summary>A create says where the new row can be read.</summary>
internal static class ItemPaths
{
    public static EquatableArray<PlannedEndpoint> Apply(List<PlannedEndpoint> endpoints)
    {
        var byCollection = new Dictionary<(string Entity, string Path), string>();
        var byEntity = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var endpoint in endpoints)
            if (endpoint is { Method: "GET", Answer: ReadAnswer { Scope.IsEmpty: false } read } && endpoint.Path.EndsWith('}'))
            {
                byCollection.TryAdd((read.Entity, endpoint.Path[..endpoint.Path.LastIndexOf('/')]), endpoint.Path);
                if (endpoint.PathParameters.Count == 1)
                    byEntity.TryAdd(read.Entity, endpoint.Path);
            }
        return endpoints.Select(endpoint => endpoint.Answer is CreateAnswer create
            ? endpoint with { Answer = create with { ItemPath = byCollection.GetValueOrDefault((create.Entity, endpoint.Path.TrimEnd('/'))) ?? byEntity.GetValueOrDefault(create.Entity) ?? "" } }
            : endpoint).ToEquatableArray();
    }
}
