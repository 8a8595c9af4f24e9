using Setout.Planning;

namespace Setout.Sections.ApiDesign;

/// <summary>An endpoint as written and as planned.</summary>
/// <param name="Written">As written.</param>
/// <param name="Planned">What it means.</param>
/// <param name="IsShared">Whether its block states other methods too, so that bodies and statuses in it need not be its own.</param>
internal sealed record PlacedEndpoint(Endpoint Written, PlannedEndpoint Planned, bool IsShared)
{
    /// <summary><c>POST /orders</c>, as the author wrote the path.</summary>
    public string Name => $"{Written.Method.Value} {Written.Path.Value}";

    public static EquatableArray<PlacedEndpoint> Of(ApiDesignSection api, Plan plan)
    {
        var planned = new Dictionary<(int, string), PlannedEndpoint>();
        foreach (var endpoint in plan.Endpoints)
            planned.TryAdd((endpoint.Origin.Start, endpoint.Method), endpoint);
        var methods = api.Endpoints.GroupBy(endpoint => endpoint.Span.Start).ToDictionary(block => block.Key, block => block.Count());
        var placed = new List<PlacedEndpoint>();
        foreach (var endpoint in api.Endpoints)
            if (planned.Remove((endpoint.Path.Span.Start, endpoint.Method.Value), out var meaning))
                placed.Add(new(endpoint, meaning, methods[endpoint.Span.Start] > 1));
        return placed.ToEquatableArray();
    }
}
