using Setout.AspNetCore.ApiDesign.Pages;
using Setout.AspNetCore.ApiDesign.Problems;
using Setout.AspNetCore.ApiDesign.Routing;
using Setout.AspNetCore.Deployment.Health;

namespace Setout.AspNetCore;

/// <summary>What is served besides the design's endpoints. An endpoint of the design at the same path comes first.</summary>
internal static class SystemRoutes
{
    public static IEnumerable<Route> Of(Plan plan) =>
    [
        new Route("GET", "/health/live", _ => LiveCall.Instance),
        new Route("GET", "/health/ready", _ => ReadyCall.Instance),
        new Route("GET", $"{ProblemKinds.PagePrefix}{{slug}}", _ => ProblemPageCall.Instance) { Produces = "text/html" },
        .. SiteRoutes.Of(plan),
        new Route("GET", "/", _ => FrontDoorCall.Instance) { Produces = "" },
    ];
}
