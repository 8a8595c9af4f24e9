using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Http;
using Setout.AspNetCore.DataModels;
using Setout.AspNetCore.Security.Accounts;
using Setout.Planning;

namespace Setout.AspNetCore.Security.Cookies;

/// <summary>Sets, reads and clears the cookies of a plan.</summary>
internal sealed class CookieDesk(PlannedCookies planned, SigningKeys keys)
{
    private const string HostPrefix = "__Host-";

    public PlannedCookies Planned => planned;

    /// <summary>Sets what signing in gives.</summary>
    public void Set(Exchange exchange, string account, TokenPair tokens)
    {
        var lifetime = (long)AccountDesk.SessionLifetime.TotalSeconds;
        if (planned.Session.Length > 0)
            Append(exchange, NameOf(exchange), tokens.Key.Cookies.Make(account, tokens.Session), "/", lifetime, isHidden: true);
        if (planned.Refresh.Length > 0)
            Append(exchange, planned.Refresh, tokens.Refresh, planned.RefreshPath, lifetime, isHidden: true);
        if (planned.CsrfCookie.Length > 0)
            Append(exchange, planned.CsrfCookie, tokens.Key.Cookies.CsrfOf(tokens.Session), "/", lifetime, isHidden: false);
    }

    /// <summary>Takes them back.</summary>
    public void Clear(Exchange exchange)
    {
        if (planned.Session.Length > 0)
            Append(exchange, NameOf(exchange), "", "/", 0, isHidden: true);
        if (planned.Refresh.Length > 0)
            Append(exchange, planned.Refresh, "", planned.RefreshPath, 0, isHidden: true);
        if (planned.CsrfCookie.Length > 0)
            Append(exchange, planned.CsrfCookie, "", "/", 0, isHidden: false);
    }

    /// <summary>Account and session of the cookie that a request brings; null for none of ours.</summary>
    public async ValueTask<((string Account, string Session)? Session, StorageFault Fault)> SessionOfAsync(Exchange exchange)
    {
        if (planned.Session.Length == 0 || ValueOf(exchange, NameOf(exchange)) is not { } value || SigningKey.IdIn(value) is not { Length: > 0 } id)
            return default;
        var (key, fault) = await keys.OfAsync(id, exchange.Http.RequestAborted);
        return (key?.Cookies.Read(value), fault);
    }

    /// <summary>The refresh token that a request brings in its cookie; null for none.</summary>
    public string? RefreshOf(Exchange exchange) => planned.Refresh.Length > 0 ? ValueOf(exchange, planned.Refresh) : null;

    /// <summary>Whether a request repeats what only pages of the site can read; true where the design asks for nothing of the kind.</summary>
    public bool RepeatsCsrf(Exchange exchange, string session) =>
        planned.CsrfHeader.Length == 0 || exchange.Http.Request.Headers[planned.CsrfHeader] is { Count: 1 } sent && keys.Find(SigningKey.IdIn(sent.ToString()))?.Cookies.IsCsrf(sent.ToString(), session) == true;

    // Browsers keep a cookie with the prefix only from the site itself, for all of its paths, over TLS.
    private string NameOf(Exchange exchange) => !planned.IsNamed && IsSecure(exchange) ? HostPrefix + planned.Session : planned.Session;

    /// <summary>The value of a cookie that stands there once: two of one name are somebody's attempt to put theirs in front.</summary>
    private static string? ValueOf(Exchange exchange, string name)
    {
        string? found = null;
        foreach (var header in exchange.Http.Request.Headers.Cookie)
            foreach (var part in (header ?? "").Split(';', StringSplitOptions.TrimEntries))
                if (part.Length > name.Length && part[name.Length] == '=' && part.StartsWith(name, StringComparison.Ordinal))
                {
                    if (found is not null)
                        return null;
                    found = part[(name.Length + 1)..];
                }
        return found;
    }

    private void Append(Exchange exchange, string name, string value, string path, long seconds, bool isHidden)
    {
        var cookie = string.Create(CultureInfo.InvariantCulture, $"{name}={value}; Path={path}; Max-Age={seconds}{(isHidden ? "; HttpOnly" : "")}{(IsSecure(exchange) ? "; Secure" : "")}; SameSite={planned.SameSite}");
        exchange.Http.Response.Headers.Append("Set-Cookie", cookie);
    }

    /// <summary>Everywhere but on this machine without TLS, where browsers would not send it back.</summary>
    private static bool IsSecure(Exchange exchange)
    {
        var request = exchange.Http.Request;
        return request.IsHttps || !(request.Host.Host is "localhost" || IPAddress.TryParse(request.Host.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
    }
}
