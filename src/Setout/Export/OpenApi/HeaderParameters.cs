using Microsoft.OpenApi;
using Setout.Planning;

namespace Setout.Export.OpenApi;

/// <summary>The headers that a request may have.</summary>
internal static class HeaderParameters
{
    private static readonly (string Name, string Description) IfMatch =
        ("If-Match", "The `ETag` that was read: a change is refused with 412 if the row has changed since.");

    private static readonly (string Name, string Description) IfNoneMatch =
        ("If-None-Match", "An `ETag` at hand: if it still holds, the answer is 304 without a body.");

    private static readonly (string Name, string Description) IdempotencyKey =
        ("Idempotency-Key", "A key made up for this request: sent again with it, it is answered again and not done again, for 24 hours.");

    private static readonly (string Name, string Description) Prefer =
        ("Prefer", "`return=minimal` asks for no body.");

    public static IEnumerable<IOpenApiParameter> Of(PlannedEndpoint endpoint, Plan plan, OpenApiDocument document)
    {
        var headers = endpoint.Answer switch
        {
            ReadAnswer or ListAnswer => [IfNoneMatch],
            CreateAnswer create when endpoint.Method == "POST" && !plan.Entity(create.Entity).Fields.Any(field => field.IsPassword) => [IdempotencyKey, Prefer],
            CreateAnswer => [Prefer],
            TransitionAnswer when endpoint.Method == "POST" => [IfMatch, IdempotencyKey, Prefer],
            ReplaceAnswer or MergeAnswer or TransitionAnswer => [IfMatch, Prefer],
            DeleteAnswer => [IfMatch],
            _ => Array.Empty<(string, string)>(),
        };
        return headers.Select(header => Shared(header, document));
    }

    private static OpenApiParameterReference Shared((string Name, string Description) header, OpenApiDocument document)
    {
        var components = document.Components ??= new OpenApiComponents();
        components.Parameters ??= new Dictionary<string, IOpenApiParameter>();
        var parameter = new OpenApiParameter
        {
            Name = header.Name,
            In = ParameterLocation.Header,
            Description = header.Description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
        };
        if (components.Parameters.TryAdd(header.Name, parameter))
            document.Workspace?.RegisterComponentForDocument<IOpenApiParameter>(document, parameter, header.Name);
        return new OpenApiParameterReference(header.Name, document);
    }
}
