using Microsoft.OpenApi;
using Setout.Planning;

namespace Setout.Export.OpenApi;

/// <summary>How callers say who they are.</summary>
internal static class SecuritySchemes
{
    private const string Token = "accessToken";
    private const string Key = "apiKey";
    private const string Cookie = "sessionCookie";
    private const string KeyInQuery = "apiKeyInQuery";

    /// <summary>Describes the tokens, where accounts are kept or an issuer vouches for callers, and the keys.</summary>
    public static void Add(Plan plan, OpenApiDocument document)
    {
        var schemes = Of(plan).ToDictionary(scheme => scheme.Name, scheme => (IOpenApiSecurityScheme)scheme.Scheme);
        if (schemes.Count > 0)
            document.Components!.SecuritySchemes = schemes;
    }

    /// <summary>What an endpoint asks of its caller, each a way of its own: none where it says that it asks nothing, null where nothing is said.</summary>
    public static List<OpenApiSecurityRequirement>? Of(Plan plan, PlannedEndpoint endpoint, OpenApiDocument document) =>
        endpoint.Access is { IsOpen: false }
            ? [.. Of(plan).Select(scheme => new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(scheme.Name, document)] = [] })]
            : endpoint.Access is null ? null : [];

    private static IEnumerable<(string Name, OpenApiSecurityScheme Scheme)> Of(Plan plan)
    {
        if (plan.Accounts is not null || plan.Issuer is not null)
            yield return (Token, new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                BearerFormat = "JWT",
                Description = plan.Accounts is null ? "A token of the issuer (OpenID Connect), checked as RFC 8725 says (RFC8725)." : "The access token that signing in gives, made and checked as RFC 8725 says (RFC8725).",
            });
        if (plan.Accounts is { Cookies: { Session.Length: > 0 } cookies })
            yield return (Cookie, new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Cookie, Name = cookies.IsNamed ? cookies.Session : $"__Host-{cookies.Session}", Description = OfCookie(cookies) });
        if (plan.ApiKeys is not { } keys)
            yield break;
        yield return (Key, OfKeys(keys));
        if (keys.QueryParameter.Length > 0)
            yield return (KeyInQuery, new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Query, Name = keys.QueryParameter, Description = "The API key. Addresses are written into logs: prefer the header." });
    }

    private static string OfCookie(PlannedCookies cookies) =>
        $"The cookie that signing in sets{(cookies.IsNamed ? "" : $"; `{cookies.Session}` on this machine without TLS")}. What changes something must come from a page of this site{(cookies.CsrfHeader.Length > 0 ? $", with `{cookies.CsrfHeader}`" : "")}.";

    private static OpenApiSecurityScheme OfKeys(PlannedApiKeys keys)
    {
        var description = keys.Days > 0 ? $"An API key, replaced every {keys.Days} days." : "An API key.";
        // A scheme of HTTP where there is one that fits; a header that has the key and nothing else is one of its own.
        return keys is { Header: "Authorization", Scheme.Length: > 0 }
            ? new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = keys.Scheme.ToLowerInvariant(), Description = description }
            : new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = keys.Header, Description = description };
    }
}
