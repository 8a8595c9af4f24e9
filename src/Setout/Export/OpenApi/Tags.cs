using Microsoft.OpenApi;
using Setout.Planning;

namespace Setout.Export.OpenApi;

/// <summary>Endpoints are grouped by the entity that they speak of.</summary>
internal static class Tags
{
    private const string Other = "Other";

    public static string Of(Answer answer) => answer is EntityAnswer { Entity: var entity } ? entity : Other;

    public static HashSet<OpenApiTag> Of(Plan plan) =>
        [.. plan.Endpoints.Select(endpoint => Of(endpoint.Answer)).Distinct().OrderBy(name => name == Other).Select(name => new OpenApiTag { Name = name })];
}
