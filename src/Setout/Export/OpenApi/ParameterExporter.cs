using Microsoft.OpenApi;
using Setout.Planning;
using Setout.Types;

namespace Setout.Export.OpenApi;

/// <summary>Parameters of path, query and header.</summary>
internal sealed class ParameterExporter(Plan plan, OpenApiDocument document)
{
    public List<IOpenApiParameter> Of(PlannedEndpoint endpoint)
    {
        var parameters = new List<IOpenApiParameter>();
        foreach (var parameter in endpoint.PathParameters)
            parameters.Add(new OpenApiParameter
            {
                Name = parameter.Name,
                In = ParameterLocation.Path,
                Required = true,
                Schema = FieldSchemas.Of(parameter.Type),
                Description = parameter.Description.Length > 0 ? parameter.Description : null,
            });
        if (QueryOf(endpoint.Answer) is var (query, entity, isPaged))
            parameters.AddRange(new QueryExporter(plan.Entity(entity), document).Of(query, isPaged));
        if (endpoint.Answer is ReadAnswer read)
            parameters.AddRange(QueryExporter.OfRead(read, plan.Entity(read.Entity)));
        foreach (var idle in endpoint.Answer is EntityAnswer ? endpoint.Idle : endpoint.Query)
            parameters.Add(new OpenApiParameter { Name = idle.Name, In = ParameterLocation.Query, Schema = FieldSchemas.Of(idle.Type ?? new ScalarType(ScalarKind.Text)), Description = idle.Description.Length > 0 ? idle.Description : "Accepted, without effect." });
        Require(parameters, endpoint);
        parameters.AddRange(HeaderParameters.Of(endpoint, plan, document));
        return parameters;
    }

    private static void Require(List<IOpenApiParameter> parameters, PlannedEndpoint endpoint)
    {
        foreach (var required in endpoint.Query.Where(parameter => parameter.IsRequired))
        {
            if (parameters.Find(parameter => parameter is { In: ParameterLocation.Query } && parameter.Name == required.Name) is not { } listed)
                continue;
            // One that several lists share is required by this one only.
            parameters[parameters.IndexOf(listed)] = new OpenApiParameter { Name = listed.Name, In = ParameterLocation.Query, Required = true, Schema = listed.Schema, Description = listed.Description };
        }
    }

    private static (ListQuery Query, string Entity, bool IsPaged)? QueryOf(Answer answer) => answer switch
    {
        ListAnswer list => (list.Query, list.Entity, true),
        SummaryAnswer summary => (summary.Query, summary.Entity, false),
        _ => null,
    };
}
