using System.Globalization;
using Microsoft.OpenApi;
using Setout.Planning;

namespace Setout.Export.OpenApi;

/// <summary>Every status that an endpoint answers with.</summary>
internal sealed class ResponseExporter(Plan plan, OpenApiDocument document)
{
    private readonly ShapeSchemas shapes = new(plan, document);
    private readonly ResponseHeaders headers = new(plan, document);
    private readonly Dictionary<Shape, string> errors = [];

    public OpenApiResponses Of(PlannedEndpoint endpoint)
    {
        var responses = new OpenApiResponses { [Text(endpoint.Status)] = Success(endpoint) };
        if (endpoint.Answer is ReadAnswer or ListAnswer)
            responses["304"] = new OpenApiResponse { Description = "What is at hand still holds." };
        foreach (var error in endpoint.Errors)
            responses.TryAdd(Text(error.Status), Error(error, endpoint));
        return responses;
    }

    private OpenApiResponse Success(PlannedEndpoint endpoint)
    {
        var response = new OpenApiResponse { Description = Phrase(endpoint), Headers = headers.Of(endpoint) };
        if (endpoint.Answer is ExampleAnswer { Json: { Length: > 0 } json })
            response.Content = Body("application/json", new OpenApiMediaType { Schema = endpoint.Shown is { } shown ? ExampleSchemas.Of(shown) : null, Example = Samples.Parse(json) });
        else if (endpoint.Response is not null && endpoint.Status != 204)
            response.Content = Body("application/json", new OpenApiMediaType { Schema = shapes.Of(endpoint), Example = Samples.Of(endpoint.Response, plan) });
        return response;
    }

    private OpenApiResponse Error(PlannedError error, PlannedEndpoint endpoint)
    {
        var media = new OpenApiMediaType { Schema = endpoint.ErrorShape is { } shape ? Documented(shape) : Problem() };
        return new OpenApiResponse
        {
            Description = error.Description.Length > 0 ? error.Description : "Refused.",
            Headers = headers.Of(error.Status, endpoint),
            Content = Body(endpoint.ErrorShape is null ? "application/problem+json" : "application/json", media),
        };
    }

    /// <summary>The error body that the design shows: once, though every endpoint answers with it.</summary>
    private OpenApiSchemaReference Documented(Shape shape)
    {
        if (!errors.TryGetValue(shape, out var name))
        {
            errors[shape] = name = Components.Free(document, "Error");
            Components.Add(document, name, shapes.Of(shape));
        }
        return new OpenApiSchemaReference(name, document);
    }

    private OpenApiSchemaReference Problem()
    {
        if (document.Components?.Schemas?.ContainsKey(ProblemSchema.Name) != true)
            Components.Add(document, ProblemSchema.Name, ProblemSchema.Problem());
        return new OpenApiSchemaReference(ProblemSchema.Name, document);
    }

    private static Dictionary<string, IOpenApiMediaType> Body(string type, OpenApiMediaType media) => new() { [type] = media };

    private static string Phrase(PlannedEndpoint endpoint) => endpoint.Answer switch
    {
        ListAnswer => "A page of rows.",
        ReadAnswer => "The row.",
        CreateAnswer => "Created.",
        DeleteAnswer => "Deleted.",
        ExampleAnswer => "The documented example.",
        ReplaceAnswer or MergeAnswer or TransitionAnswer => "Changed.",
        _ => "The answer.",
    };

    private static string Text(int status) => status.ToString(CultureInfo.InvariantCulture);
}
