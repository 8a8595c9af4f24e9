using Microsoft.AspNetCore.Http;
using Setout.AspNetCore.ApiDesign.Problems;

namespace Setout.AspNetCore.Security.Door;

/// <summary>
/// Whoever is on this machine may do everything where nobody has to sign in, and so might each web page that its browser shows: what
/// comes from the page of another origin changes nothing, unless the design names it.
/// </summary>
internal static class Origins
{
    public static Problem? Check(Exchange exchange)
    {
        var runtime = exchange.Runtime;
        if (!runtime.IsOpenOnThisMachine || IsSafe(exchange.Method))
            return null;
        var request = exchange.Http.Request;
        var origin = request.Headers.Origin;
        return origin.Count == 0 || origin.Count == 1 && (IsSame(origin.ToString(), request) || runtime.CrossOrigin?.IsNamed(origin.ToString()) == true)
            ? null
            : new Problem(ProblemKinds.Forbidden, "This comes from the page of another origin, and nobody has to sign in here.");
    }

    private static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    private static bool IsSame(string origin, HttpRequest request) =>
        origin.Length == request.Scheme.Length + 3 + (request.Host.Value?.Length ?? 0)
        && origin.StartsWith(request.Scheme, StringComparison.OrdinalIgnoreCase)
        && origin.AsSpan(request.Scheme.Length).StartsWith("://", StringComparison.Ordinal)
        && origin.EndsWith(request.Host.Value ?? "", StringComparison.OrdinalIgnoreCase);
}
