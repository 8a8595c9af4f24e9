using Microsoft.OpenApi;
using Setout.Planning;

namespace Setout.Export.OpenApi;

/// <summary>The headers of answers, each described once.</summary>
internal sealed class ResponseHeaders(Plan plan, OpenApiDocument document)
{
    /// <summary>Of an error: how many requests are left, and when to come again.</summary>
    public Dictionary<string, IOpenApiHeader>? Of(int status, PlannedEndpoint endpoint)
    {
        var headers = new Dictionary<string, IOpenApiHeader>();
        AddOrigins(headers);
        if (status < 500)
            AddLimits(headers, endpoint);
        if (status == 429)
            Add(headers, "Retry-After", "The seconds after which to come again.");
        return headers.Count > 0 ? headers : null;
    }

    /// <summary>Of a success.</summary>
    public Dictionary<string, IOpenApiHeader>? Of(PlannedEndpoint endpoint)
    {
        var headers = new Dictionary<string, IOpenApiHeader>();
        AddOrigins(headers);
        AddLimits(headers, endpoint);
        if (endpoint.Answer is ReadAnswer or CreateAnswer or ReplaceAnswer or MergeAnswer or TransitionAnswer)
            Add(headers, "ETag", "The version of the row, for `If-Match` and `If-None-Match`.");
        if (endpoint.Answer is CreateAnswer { ItemPath.Length: > 0 })
            Add(headers, "Location", "The path of the new row.");
        if (endpoint.Answer is CreateAnswer or TransitionAnswer && endpoint.Method == "POST")
            Add(headers, "Idempotency-Replayed", "`true` where an earlier answer is given again.");
        if (endpoint is { Answer: ListAnswer, Response: RowsShape })
            Add(headers, "Link", "The next page, as `rel=\"next\"`; absent on the last one.");
        if (endpoint.Answer is ExampleAnswer)
            Add(headers, "Setout-Answer", "`example`: this is the documented response, as is.");
        return headers.Count > 0 ? headers : null;
    }

    private void AddLimits(Dictionary<string, IOpenApiHeader> headers, PlannedEndpoint endpoint)
    {
        if (!plan.RateLimits.Any(limit => limit.IsFor(endpoint)))
            return;
        Add(headers, "RateLimit-Policy", "How many requests (`q`) may come in how many seconds (`w`).");
        Add(headers, "RateLimit", "How many are left (`r`), and the seconds until there are more (`t`).");
    }

    private void AddOrigins(Dictionary<string, IOpenApiHeader> headers)
    {
        if (plan.Cors is { } cors)
            Add(headers, "Access-Control-Allow-Origin", cors.IsAny ? "`*`: pages of any origin may call." : $"The origin of the page that asks, where it is one of {string.Join(", ", cors.Origins.Select(origin => $"`{origin}`"))}.");
    }

    private void Add(Dictionary<string, IOpenApiHeader> headers, string name, string description)
    {
        var components = document.Components ??= new OpenApiComponents();
        components.Headers ??= new Dictionary<string, IOpenApiHeader>();
        var header = new OpenApiHeader { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
        if (components.Headers.TryAdd(name, header))
            document.Workspace?.RegisterComponentForDocument<IOpenApiHeader>(document, header, name);
        headers[name] = new OpenApiHeaderReference(name, document);
    }
}
