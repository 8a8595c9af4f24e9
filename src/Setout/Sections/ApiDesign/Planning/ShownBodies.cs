using Setout.Planning;
using Setout.Types;

namespace Setout.Sections.ApiDesign.Planning;

/// <summary>Bodies that other endpoints show, for those that show none: "the order, as in <c>GET /orders/{id}</c>".</summary>
internal sealed class ShownBodies
{
    private readonly Dictionary<string, Endpoint> byRoute = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Endpoint> byEntity = new(StringComparer.Ordinal);

    public ShownBodies(ApiContext context)
    {
        var binder = new PathBinder(context.Index);
        foreach (var method in (ReadOnlySpan<string>)["GET", "POST", "PUT", "PATCH"])
            foreach (var endpoint in context.Api.Endpoints)
                if (endpoint.Method.Value == method && ResponsePlanner.Success(endpoint)?.Body?.Json is JsonSampleObject)
                    Add(endpoint, binder);
    }

    /// <summary>The endpoint whose body is meant: the one that the words name, else the one that reads a row of the entity.</summary>
    public Endpoint? For(Endpoint endpoint, PlannedEntity entity)
    {
        var named = NamedIn(ResponsePlanner.Success(endpoint)?.Body?.Words ?? "");
        var found = named ?? byEntity.GetValueOrDefault(entity.Name);
        return ReferenceEquals(found, endpoint) ? null : found;
    }

    private void Add(Endpoint endpoint, PathBinder binder)
    {
        var path = PathTemplate.Parse(endpoint.Path.Value);
        byRoute.TryAdd(path.Route, endpoint);
        if (endpoint.Method.Value == "GET" && binder.Bind(path) is { Entity: { } entity, Tail.IsEmpty: true, IsItem: true })
            byEntity.TryAdd(entity.Name, endpoint);
    }

    private Endpoint? NamedIn(string words)
    {
        var start = words.IndexOf('/', StringComparison.Ordinal);
        if (start < 0)
            return null;
        var end = words.AsSpan(start).IndexOfAny(" ,;)`\"'");
        var path = (end < 0 ? words[start..] : words.Substring(start, end)).TrimEnd('.', ':');
        return byRoute.GetValueOrDefault(PathTemplate.Parse(path).Route);
    }
}
