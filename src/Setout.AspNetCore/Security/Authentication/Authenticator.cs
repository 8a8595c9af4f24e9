using Microsoft.Extensions.Primitives;
using Setout.AspNetCore.DataModels;
using Setout.AspNetCore.Security.ApiKeys;
using Setout.AspNetCore.Security.Cookies;

namespace Setout.AspNetCore.Security.Authentication;

/// <summary>
/// Finds out who asks: by an API key where the design has keys, by the access token in <c>Authorization: Bearer</c>, ours or an
/// issuer's, or by the cookie of a session. Without any of them everybody is anonymous; who brings two is not asked which is meant.
/// </summary>
internal static class Authenticator
{
    private const string Bearer = "Bearer";

    public static ValueTask<Caller> AuthenticateAsync(Exchange exchange)
    {
        var runtime = exchange.Runtime;
        if (runtime is { Accounts: null, Issuer: null, Keys: null })
            return new(Caller.Anonymous);
        var key = runtime.Keys is { } keys ? KeyOf(exchange, keys) : StringValues.Empty;
        var authorization = exchange.Http.Request.Headers.Authorization;
        if (key.Count > 0)
            return key.Count == 1 && (authorization.Count == 0 || runtime.Keys!.Planned.Header == "Authorization") ? runtime.Keys!.CallerOfAsync(key.ToString(), exchange.Http.RequestAborted) : new(Caller.Unproven);
        if (authorization.Count == 0)
            return runtime.Cookies is { } cookies ? OfCookieAsync(cookies, exchange) : new(Caller.Anonymous);
        return OfTokenAsync(authorization.Count == 1 ? authorization.ToString() : "", exchange);
    }

    /// <summary>A cookie that is over is none: browsers go on sending it, to what is for anybody too.</summary>
    private static async ValueTask<Caller> OfCookieAsync(CookieDesk cookies, Exchange exchange)
    {
        var (proven, fault) = await cookies.SessionOfAsync(exchange);
        if (fault != StorageFault.None)
            return Caller.Unknown(fault);
        return proven is var (account, session) && await exchange.Runtime.Accounts!.CallerOfAsync(account, session, exchange.Http.RequestAborted) is { } caller ? caller with { IsByCookie = caller.IsSignedIn } : Caller.Anonymous;
    }

    private static async ValueTask<Caller> OfTokenAsync(string header, Exchange exchange)
    {
        if (WithoutScheme(header, Bearer) is not { } token)
            return Caller.Unproven;
        var (runtime, cancellation) = (exchange.Runtime, exchange.Http.RequestAborted);
        return (runtime.Accounts is { } accounts ? await accounts.CallerOfAsync(token, cancellation) : runtime.Issuer is { } issuer ? await issuer.CallerOfAsync(token, cancellation) : null) ?? Caller.Unproven;
    }

    /// <summary>The keys that a request brings; none where it brings something else in the header that may have one.</summary>
    private static StringValues KeyOf(Exchange exchange, ApiKeyDesk keys)
    {
        var sent = exchange.Http.Request.Headers[keys.Planned.Header];
        if (sent.Count == 0 && keys.Planned.QueryParameter.Length > 0 && exchange.TakeParameter(keys.Planned.QueryParameter) is { } parameter)
            return parameter;
        if (keys.Planned.Scheme.Length == 0 || sent.Count == 0)
            return sent;
        var key = sent.Count == 1 ? WithoutScheme(sent.ToString(), keys.Planned.Scheme) : null;
        // Tokens may stand in the same place.
        return key is not null && (exchange.Runtime is { Accounts: null, Issuer: null } || key.StartsWith(ApiKeyText.Prefix, StringComparison.Ordinal)) ? key : StringValues.Empty;
    }

    private static string? WithoutScheme(string header, string scheme) =>
        header.Length > scheme.Length && header[scheme.Length] == ' ' && header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) ? header[(scheme.Length + 1)..].Trim() : null;
}
