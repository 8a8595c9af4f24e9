using Microsoft.Extensions.Primitives;

namespace Setout.AspNetCore.ApiDesign.Routing;

/// <summary>A path of the API and what its methods do there.</summary>
internal sealed class RoutePath(string pattern, int parameterCount)
{
    private readonly List<Route> routes = [];
    private UnrepeatedSegments? unrepeated;

    /// <summary>As planned: <c>/orders/{id}</c>.</summary>
    public string Pattern { get; } = pattern;

    /// <summary>The number of its parameters.</summary>
    public int ParameterCount { get; } = parameterCount;

    /// <summary>The methods, for <c>Allow</c>: HEAD with each GET, and OPTIONS always.</summary>
    public StringValues Allow { get; private set; } = "OPTIONS";

    /// <summary>Its routes, in order.</summary>
    public IReadOnlyList<Route> Routes => routes;

    /// <summary>What was asked for as logs and refusals may have it.</summary>
    public string Told(string asked) => unrepeated?.Told(asked) ?? asked;

    /// <summary>Adds a route unless its method is there: the design's endpoints come before our own.</summary>
    public void Add(Route route)
    {
        if (Find(route.Method) is not null)
            return;
        routes.Add(route);
        unrepeated ??= route.Endpoint is { } endpoint ? UnrepeatedSegments.Of(endpoint) : null;
        var methods = routes.SelectMany(known => known.Method == "GET" ? ["GET", "HEAD"] : new[] { known.Method });
        Allow = string.Join(", ", methods.Append("OPTIONS").Distinct(StringComparer.Ordinal));
    }

    /// <summary>The route of a method as it is planned; null if there is none.</summary>
    public Route? Find(string method)
    {
        foreach (var route in routes)
        {
            if (route.Method == method)
                return route;
        }
        return null;
    }

    /// <summary>The route that answers a method: a HEAD is answered by its GET, of which the server sends no body.</summary>
    public Route? Answering(string method) => Find(method) ?? (method == "HEAD" ? Find("GET") : null);
}
