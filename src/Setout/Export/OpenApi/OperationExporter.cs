using Microsoft.OpenApi;
using System.Text.Json.Nodes;
using Setout.Planning;

namespace Setout.Export.OpenApi;

/// <summary>Endpoints as operations.</summary>
internal sealed class OperationExporter(Plan plan, OpenApiDocument document)
{
    private readonly OperationIds ids = new(plan);
    private readonly ResponseExporter responses = new(plan, document);
    private readonly RequestSchemas requests = new(plan, document);
    private readonly ParameterExporter parameters = new(plan, document);

    public OpenApiOperation Export(PlannedEndpoint endpoint)
    {
        var operation = new OpenApiOperation
        {
            OperationId = ids.Of(endpoint),
            Summary = endpoint.Name.Length > 0 ? endpoint.Name : null,
            Description = Description(endpoint),
            Tags = new HashSet<OpenApiTagReference> { new(Tags.Of(endpoint.Answer), document) },
            Parameters = parameters.Of(endpoint),
            RequestBody = requests.Of(endpoint),
            Responses = responses.Of(endpoint),
            Security = SecuritySchemes.Of(plan, endpoint, document),
        };
        if (endpoint.Answer is ExampleAnswer example)
            operation.AddExtension("x-setout-answer", new JsonNodeExtension(JsonValue.Create($"example: {example.Reason}")));
        return operation;
    }

    private static string? Description(PlannedEndpoint endpoint)
    {
        var text = endpoint.Description;
        if (endpoint.Answer is TransitionAnswer { ConditionText: { Length: > 0 } condition })
            text = text.Length == 0 ? $"Condition: {condition}" : $"{text}\n\nCondition: {condition}";
        return text.Length > 0 ? text : null;
    }
}
