namespace Setout.AspNetCore.Security.Authentication;

/// <summary>Finds out who asks: by the access token in <c>Authorization: Bearer</c>, ours or an issuer's. Without either everybody is anonymous.</summary>
internal static class Authenticator
{
    private const string Scheme = "Bearer ";

    public static ValueTask<Caller> AuthenticateAsync(Exchange exchange)
    {
        var header = exchange.Http.Request.Headers.Authorization;
        return exchange.Runtime is { Accounts: null, Issuer: null } || header.Count == 0 ? new(Caller.Anonymous) : ReadAsync(header.Count == 1 ? header.ToString() : "", exchange);
    }

    private static async ValueTask<Caller> ReadAsync(string header, Exchange exchange) =>
        header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && await CallerOfAsync(header[Scheme.Length..].Trim(), exchange) is { } caller
            ? caller
            : Caller.Unproven;

    private static ValueTask<Caller?> CallerOfAsync(string token, Exchange exchange) => exchange.Runtime.Accounts is { } accounts
        ? accounts.CallerOfAsync(token, exchange.Http.RequestAborted)
        : exchange.Runtime.Issuer!.CallerOfAsync(token, exchange.Http.RequestAborted);
}
