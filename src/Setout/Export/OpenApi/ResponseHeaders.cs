using Microsoft.OpenApi;
using Setout.Planning;

namespace Setout.Export.OpenApi;

/// <summary>The headers of answers.</summary>
internal static class ResponseHeaders
{
    /// <summary>Of an error: how many requests are left, and when to come again.</summary>
    public static Dictionary<string, IOpenApiHeader>? Of(int status, PlannedEndpoint endpoint, Plan plan)
    {
        var headers = new Dictionary<string, IOpenApiHeader>();
        if (status < 500)
            AddLimits(headers, endpoint, plan);
        if (status == 429)
            headers["Retry-After"] = Header("The seconds after which to come again.");
        return headers.Count > 0 ? headers : null;
    }

    /// <summary>Of a success.</summary>
    public static Dictionary<string, IOpenApiHeader>? Of(PlannedEndpoint endpoint, Plan plan)
    {
        var headers = new Dictionary<string, IOpenApiHeader>();
        AddLimits(headers, endpoint, plan);
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

    private static void AddLimits(Dictionary<string, IOpenApiHeader> headers, PlannedEndpoint endpoint, Plan plan)
    {
        if (!plan.RateLimits.Any(limit => limit.IsFor(endpoint)))
            return;
        headers["RateLimit-Policy"] = Header("How many requests (`q`) may come in how many seconds (`w`).");
        headers["RateLimit"] = Header("How many are left (`r`), and the seconds until there are more (`t`).");
    }

    private static OpenApiHeader Header(string description) =>
        new() { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
}
