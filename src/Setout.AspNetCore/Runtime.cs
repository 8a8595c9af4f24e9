using Microsoft.Extensions.Logging;
using Setout.AspNetCore.ApiDesign.Routing;

namespace Setout.AspNetCore;

/// <summary>One plan, alive. A reload makes another and swaps it whole.</summary>
internal sealed class Runtime
{
    public required Plan Plan { get; init; }

    public required SetoutOptions Options { get; init; }

    public required RouteTable Routes { get; init; }

    public required ILogger Log { get; init; }

    /// <summary>Compiles a plan.</summary>
    public static Runtime Create(Plan plan, SetoutOptions options, ILogger log)
    {
        var routes = new RouteTable();
        foreach (var endpoint in plan.Endpoints)
        {
            if (ApiDesign.PlannedRoutes.Make(endpoint) is { } route)
                routes.Add(route);
        }
        foreach (var route in SystemRoutes.Of(plan))
            routes.Add(route);
        return new Runtime { Plan = plan, Options = options, Routes = routes, Log = log };
    }
}
