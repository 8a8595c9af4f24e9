using System.Text;
using Microsoft.OpenApi;

namespace Setout.Import.OpenApi;

/// <summary>The body that all errors have, shown once; the problems of RFC 9457 are what Setout answers anyhow.</summary>
internal static class ErrorBody
{
    public static void Write(ApiDescription api, StringBuilder text)
    {
        var bodies = Bodies(api).GroupBy(media => Schemas.NameOf(media.Schema!) ?? "").OrderByDescending(group => group.Count()).FirstOrDefault();
        if (bodies?.First() is not { } media || new BodySample([], hasTypes: false).Of(media) is not { } sample)
            return;
        text.Append("\n### Errors\n\n```json\n").Append(Json.Text(sample, isIndented: true)).Append("\n```\n");
    }

    private static IEnumerable<IOpenApiMediaType> Bodies(ApiDescription api) =>
        from operation in api.Operations
        from answer in operation.Operation.Responses ?? []
        where answer.Key == "default" || answer.Key.StartsWith('4') || answer.Key.StartsWith('5')
        from media in answer.Value.Content ?? new Dictionary<string, IOpenApiMediaType>()
        where ApiOperation.IsJson(media.Key) && !media.Key.Contains("problem", StringComparison.OrdinalIgnoreCase) && media.Value.Schema is { } schema && Schemas.IsObject(schema)
        select media.Value;
}
