using Setout.Planning;
using Setout.Sections.Security.Callers;

namespace Setout.Sections.Security.Planning.Callers;

/// <summary>From what is said of keys to how they are brought.</summary>
internal static class ApiKeyPlanner
{
    private const string UsualHeader = "X-Api-Key";

    /// <summary>The keys; null where callers bring none.</summary>
    public static PlannedApiKeys? Plan(Design design)
    {
        if (design.Security.ApiKeys is { } stated)
            return Of(stated);
        var remark = design.ApiDesign.Endpoints.SelectMany(endpoint => endpoint.Access).FirstOrDefault(remark => ApiKeyReader.SpeaksOfKeys(remark.Value.ToLowerInvariant()));
        return remark is null ? null : Of(new StatedApiKeys(remark.Span, IsOnlyWay: false));
    }

    private static PlannedApiKeys Of(StatedApiKeys stated) => new(stated.Header?.Value ?? UsualHeader, stated.Origin)
    {
        Scheme = stated.Scheme,
        QueryParameter = stated.QueryParameter?.Value ?? "",
        Days = stated.Days?.Value ?? 0,
        Inferences =
        [
            .. stated.Header is null ? [new Inference($"keys stand in the header `{UsualHeader}`", "callers bring keys, and no header is named for them", stated.Origin)] : Array.Empty<Inference>(),
            .. stated.Days is null ? [new Inference("keys are good until they are revoked", "nothing is said of when they are replaced", stated.Origin)] : Array.Empty<Inference>(),
        ],
    };
}
