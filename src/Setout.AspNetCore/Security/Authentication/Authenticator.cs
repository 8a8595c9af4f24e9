using Setout.AspNetCore.Security.Accounts;

namespace Setout.AspNetCore.Security.Authentication;

/// <summary>Finds out who asks: by the access token in <c>Authorization: Bearer</c>. Without accounts everybody is anonymous.</summary>
internal static class Authenticator
{
    private const string Scheme = "Bearer ";

    public static ValueTask<Caller> AuthenticateAsync(Exchange exchange)
    {
        var header = exchange.Http.Request.Headers.Authorization;
        return exchange.Runtime.Accounts is not { } accounts || header.Count == 0 ? new(Caller.Anonymous) : ReadAsync(accounts, header.Count == 1 ? header.ToString() : "", exchange);
    }

    private static async ValueTask<Caller> ReadAsync(AccountDesk accounts, string header, Exchange exchange) =>
        header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? await accounts.CallerOfAsync(header[Scheme.Length..].Trim(), exchange.Http.RequestAborted) ?? Caller.Unproven
            : Caller.Unproven;
}
