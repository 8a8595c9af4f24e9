using Microsoft.OpenApi;
using Setout.Planning;

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
        parameters.AddRange(HeaderParameters.Of(endpoint, document));
        return parameters;
    }

    private static (ListQuery Query, string Entity, bool IsPaged)? QueryOf(Answer answer) => answer switch
    {
        ListAnswer list => (list.Query, list.Entity, true),
        SummaryAnswer summary => (summary.Query, summary.Entity, false),
        _ => null,
    };
}
