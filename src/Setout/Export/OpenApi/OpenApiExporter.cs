using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Setout.Export.OpenApi;

/// <summary>Plan in, OpenAPI 3.1 out.</summary>
public static class OpenApiExporter
{
    /// <summary>The document as JSON, indented: the same plan always gives the same text.</summary>
    public static string Export(Plan plan)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        Describe(plan).SerializeAs(OpenApiSpecVersion.OpenApi3_1, new OpenApiJsonWriter(text));
        return text.ToString();
    }

    private static OpenApiDocument Describe(Plan plan)
    {
        var document = new OpenApiDocument
        {
            Info = new OpenApiInfo { Title = plan.Title, Version = "1", Description = plan.Summary.Length > 0 ? plan.Summary : null },
            // Relative to where the document itself is served, and for whoever reaches that.
            Servers = [new OpenApiServer { Url = "/", Extensions = new Dictionary<string, IOpenApiExtension> { ["x-internal"] = new JsonNodeExtension(JsonValue.Create(false)) } }],
            Components = new OpenApiComponents(),
            Paths = [],
        };
        SecuritySchemes.Add(plan, document);
        var operations = new OperationExporter(plan, document);
        foreach (var path in plan.Endpoints.GroupBy(endpoint => PathNames.Shape(endpoint.Path)))
        {
            // Paths that differ in the names of parameters only are one path, and OpenAPI refuses them as two.
            var spelled = path.First().Path;
            var item = new OpenApiPathItem();
            foreach (var endpoint in path)
                item.AddOperation(Methods.Of(endpoint.Method), operations.Export(PathNames.Respell(endpoint, spelled)));
            document.Paths.Add(spelled, item);
        }
        document.Tags = Tags.Of(plan);
        NominalLimits.Apply(document);
        return document;
    }
}
