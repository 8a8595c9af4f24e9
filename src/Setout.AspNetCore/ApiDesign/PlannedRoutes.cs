using Setout.AspNetCore.ApiDesign.Routing;
using Setout.AspNetCore.Deployment.Health;
using Setout.Planning;

namespace Setout.AspNetCore.ApiDesign;

/// <summary>From a planned endpoint to the route that serves it.</summary>
internal static class PlannedRoutes
{
    public static Route? Make(PlannedEndpoint endpoint) => endpoint.Answer switch
    {
        HealthAnswer => Served(endpoint, _ => ReadyCall.Instance),
        _ => null,
    };

    private static Route Served(PlannedEndpoint endpoint, Func<Exchange, Call> begin) =>
        new(endpoint.Method, endpoint.Path, begin) { Endpoint = endpoint };
}
