using Microsoft.OpenApi;
using Setout.Planning;

namespace Setout.Export.OpenApi;

/// <summary>The headers of a success.</summary>
internal static class ResponseHeaders
{
    public static Dictionary<string, IOpenApiHeader>? Of(PlannedEndpoint endpoint)
    {
        var headers = new Dictionary<string, IOpenApiHeader>();
        if (endpoint.Answer is ReadAnswer or CreateAnswer or ReplaceAnswer or MergeAnswer or TransitionAnswer)
            headers["ETag"] = Header("The version of the row, for `If-Match` and `If-None-Match`.");
        if (endpoint.Answer is CreateAnswer { ItemPath.Length: > 0 })
            headers["Location"] = Header("The path of the new row.");
        if (endpoint.Answer is CreateAnswer or TransitionAnswer && endpoint.Method == "POST")
            headers["Idempotency-Replayed"] = Header("`true` where an earlier answer is given again.");
        if (endpoint is { Answer: ListAnswer, Response: RowsShape })
            headers["Link"] = Header("The next page, as `rel=\"next\"`; absent on the last one.");
        if (endpoint.Answer is ExampleAnswer)
            headers["Setout-Answer"] = Header("`example`: this is the documented response, as is.");
        return headers.Count > 0 ? headers : null;
    }

    private static OpenApiHeader Header(string description) =>
        new() { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
}
