using Microsoft.AspNetCore.Http;
using Setout.AspNetCore.ApiDesign.Problems;

namespace Setout.AspNetCore.ApiDesign.Routing;

/// <summary>Finds the route of a request; what no route answers is answered here: OPTIONS, 404, 405 and 501.</summary>
internal static class Router
{
    /// <summary>Sets path and route of the exchange; else the problem. Without either, OPTIONS is to be answered.</summary>
    public static Problem? Find(Exchange exchange, RouteTable routes)
    {
        var method = exchange.Method;
        if (!routes.Knows(method))
            return new Problem(ProblemKinds.NotImplemented, $"{method} is not served anywhere here.");

        exchange.Path = routes.Find(exchange.Target.Path, out var values);
        exchange.PathValues = values;
        if (exchange.Path is not { } path)
            return IsServerWide(exchange) ? null : new Problem(ProblemKinds.NoRoute, $"Nothing is served at {exchange.ToldPath}.");

        exchange.Route = path.Answering(method);
        if (exchange.Route is not null || HttpMethods.IsOptions(method))
            return null;
        return new Problem(ProblemKinds.MethodNotAllowed, $"{path.Pattern} has {path.Allow}, and no {method}.")
        {
            Header = ("Allow", path.Allow.ToString()),
        };
    }

    /// <summary><c>OPTIONS *</c> asks about the server as a whole (RFC 9110, 9.3.7).</summary>
    private static bool IsServerWide(Exchange exchange) =>
        HttpMethods.IsOptions(exchange.Method) && exchange.Target.Path is "*";
}
