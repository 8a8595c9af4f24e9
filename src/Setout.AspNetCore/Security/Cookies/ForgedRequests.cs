using Microsoft.AspNetCore.Http;
using Setout.AspNetCore.ApiDesign.Problems;
using Setout.Planning;

namespace Setout.AspNetCore.Security.Cookies;

/// <summary>
/// Browsers send cookies with whatever a page of anybody asks for. So what changes something, and is recognised by a cookie, must come
/// from a page of this site, as the browser says it, or from one that the design trusts with cookies; and nobody is signed in by a page of another.
/// </summary>
internal static class ForgedRequests
{
    /// <summary>Why a request is refused; null where it may go on.</summary>
    public static Problem? Find(Exchange exchange)
    {
        if (exchange.Runtime.Cookies is not { } cookies || exchange.Route?.Endpoint is not { } endpoint || !Changes(exchange.Method))
            return null;
        var isByCookie = exchange.Caller.IsByCookie || endpoint.Answer is RefreshAnswer && cookies.RefreshOf(exchange) is not null;
        var isFromHere = IsFromHere(exchange);
        if (isFromHere == false && (isByCookie || endpoint.Answer is SignInAnswer or CreateAnswer { GivesTokens: true }))
            return Refuse("a page of another site has sent it");
        if (isByCookie && isFromHere is null)
            return Refuse("neither `Origin` nor `Sec-Fetch-Site` says that a page of this site has sent it");
        return exchange.Caller.IsByCookie && !cookies.RepeatsCsrf(exchange, exchange.Caller.Session)
            ? Refuse($"`{cookies.Planned.CsrfHeader}` does not repeat the cookie `{cookies.Planned.CsrfCookie}`")
            : null;
    }

    private static bool Changes(string method) => !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && !HttpMethods.IsOptions(method);

    /// <summary>Null where the request does not say.</summary>
    private static bool? IsFromHere(Exchange exchange)
    {
        var request = exchange.Http.Request;
        var origin = request.Headers.Origin;
        if (origin.Count > 0)
            return origin.Count == 1 && (IsOwn(origin.ToString(), request) || exchange.Runtime.CrossOrigin?.IsTrusted(origin.ToString()) == true);
        return request.Headers["Sec-Fetch-Site"].ToString() switch
        {
            "" => null,
            "same-origin" or "none" => true,
            _ => false,
        };
    }

    // Behind a proxy that ends TLS the scheme here is not that of the browser; a page without TLS is none of a site with it.
    private static bool IsOwn(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Scheme is "http" or "https" && (!request.IsHttps || from.Scheme == "https")
        && from.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase);

    private static Problem Refuse(string why) => new(ProblemKinds.Forbidden, $"It changes something in the name of whoever has the cookie, and {why}.");
}
