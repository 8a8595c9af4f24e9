using Microsoft.OpenApi;

namespace Setout.Import.OpenApi;

/// <summary>What callers must show, in words.</summary>
internal static class Access
{
    /// <summary>Of an operation: empty where nothing is said of it nor of the others.</summary>
    public static string Of(IList<OpenApiSecurityRequirement>? required, IList<OpenApiSecurityRequirement>? everywhere)
    {
        if (required is not { Count: > 0 })
            return required is not null || everywhere is { Count: > 0 } ? "none" : "";
        var ways = required.Select(way => string.Join(" and ", way.Select(scheme => Of(scheme.Key, scheme.Value)))).Select(way => way.Length == 0 ? "none" : way).Distinct();
        return string.Join(", or ", ways);
    }

    /// <summary>A scheme: <c>a bearer token (JWT)</c>, <c>an API key in the header `X-Key`</c>.</summary>
    public static string Of(IOpenApiSecurityScheme scheme) => scheme.Type switch
    {
        SecuritySchemeType.Http when scheme.Scheme?.Equals("bearer", StringComparison.OrdinalIgnoreCase) == true => scheme.BearerFormat is { Length: > 0 } format ? $"bearer token ({format})" : "bearer token",
        SecuritySchemeType.Http => $"HTTP {scheme.Scheme}",
        SecuritySchemeType.ApiKey => $"API key in the {scheme.In?.ToString().ToLowerInvariant()} `{scheme.Name}`",
        SecuritySchemeType.OAuth2 => "OAuth 2",
        SecuritySchemeType.OpenIdConnect => "OpenID Connect",
        _ => "mutual TLS",
    };

    private static string Of(OpenApiSecuritySchemeReference scheme, List<string> scopes) =>
        scopes.Count == 0 ? Of((IOpenApiSecurityScheme)scheme) : $"{Of((IOpenApiSecurityScheme)scheme)} with {string.Join(", ", scopes)}";
}
