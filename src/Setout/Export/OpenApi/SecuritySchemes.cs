using Microsoft.OpenApi;
using Setout.Planning;

namespace Setout.Export.OpenApi;

/// <summary>How callers say who they are.</summary>
internal static class SecuritySchemes
{
    private const string Name = "accessToken";

    /// <summary>Describes the tokens, where accounts are kept.</summary>
    public static void Add(Plan plan, OpenApiDocument document)
    {
        if (plan.Accounts is null && plan.Issuer is null)
            return;
        document.Components!.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Name] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                BearerFormat = "JWT",
                Description = plan.Accounts is null ? "A token of the issuer (OpenID Connect)." : "The access token that signing in gives.",
            },
        };
    }

    /// <summary>What an endpoint asks of its caller: none where it says that it asks nothing, null where nothing is said.</summary>
    public static List<OpenApiSecurityRequirement>? Of(PlannedEndpoint endpoint, OpenApiDocument document) =>
        endpoint.Access is { IsOpen: false }
            ? [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Name, document)] = [] }]
            : endpoint.Access is null ? null : [];
}
