using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Setout.Planning;
using Setout.Types;

namespace Setout.Export.OpenApi;

/// <summary>What can be asked of a list: paging, order, members, and a filter for each field and operator.</summary>
internal sealed class QueryExporter(PlannedEntity entity, OpenApiDocument document)
{
    public const string SortDescription = "The order, as names between commas, with `-` for descending. Of: ";
    public const string FieldsDescription = "Members to show, between commas.";
    public const string ExpandDescription = "Relations to nest, between commas; those of a relation behind a dot. Of: ";

    public IEnumerable<IOpenApiParameter> Of(ListQuery query, bool isPaged)
    {
        foreach (var filter in query.Filters)
            yield return Query(filter.Name, FilterWords.Description(filter.Field, filter.Operator), Operand(filter.Operator, TypeOf(filter.Field)));
        if (query.SearchParameter.Length > 0)
            yield return Query(query.SearchParameter, $"Rows in which {string.Join(", ", query.SearchFields)} has this text.", new OpenApiSchema { Type = JsonSchemaType.String });
        if (isPaged)
        {
            foreach (var parameter in Paging(query))
                yield return parameter;
        }
        foreach (var field in query.Fields)
        {
            foreach (var parameter in Filters(field))
                yield return parameter;
        }
    }

    private IEnumerable<IOpenApiParameter> Paging(ListQuery query)
    {
        yield return Query(query.LimitParameter, $"Rows on a page, at most {query.MaxLimit}: more are cut down to that.", new OpenApiSchema
        {
            Type = JsonSchemaType.Integer,
            Minimum = "1",
            Default = JsonValue.Create(query.DefaultLimit),
        });
        var text = new OpenApiSchema { Type = JsonSchemaType.String };
        if (query.CursorParameter.Length > 0)
            yield return Query(query.CursorParameter, "Where the next page starts, as the page before says.", text);
        if (query.PageParameter.Length > 0)
            yield return Query(query.PageParameter, "The page, from 1.", new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1" });
        if (query.OffsetParameter.Length > 0)
            yield return Query(query.OffsetParameter, "Rows to skip.", new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "0" });
        var fields = string.Join(", ", query.Fields.Where(field => FilterOperators.Orders(entity.Field(field.Field))).Select(field => field.Name));
        yield return Query(query.SortParameter, $"{SortDescription}{fields}.", new OpenApiSchema { Type = JsonSchemaType.String, Default = DefaultSort(query) });
        if (query.DirectionParameter.Length > 0)
            yield return Query(query.DirectionParameter, "Which way round.", new OpenApiSchema { Type = JsonSchemaType.String, Enum = ["asc", "desc"] });
        foreach (var parameter in Look(query.FieldsParameter, query.ExpandParameter, query.Expansions))
            yield return parameter;
    }

    private static JsonNode? DefaultSort(ListQuery query) => query.DefaultSort.IsEmpty ? null : JsonValue.Create(string.Join(',', query.DefaultSort.Select(key =>
        (key.IsDescending ? "-" : "") + (query.Fields.FirstOrDefault(field => field.Field == key.Field)?.Name ?? key.Field))));

    /// <summary>What can be asked of one row.</summary>
    public static IEnumerable<IOpenApiParameter> OfRead(ReadAnswer read, PlannedEntity entity) =>
        Look(read.FieldsParameter, read.ExpandParameter, entity.Relations);

    private static IEnumerable<IOpenApiParameter> Look(string fields, string expand, EquatableArray<Expansion> relations)
    {
        var text = new OpenApiSchema { Type = JsonSchemaType.String };
        if (fields.Length > 0)
            yield return Query(fields, FieldsDescription, text);
        if (expand.Length > 0 && !relations.IsEmpty)
            yield return Query(expand, $"{ExpandDescription}{string.Join(", ", relations.Select(relation => relation.Name))}.", text);
    }

    /// <summary>One component for each field and operator: every list of the entity refers to it.</summary>
    private IEnumerable<IOpenApiParameter> Filters(WireField field)
    {
        var type = TypeOf(field.Field);
        foreach (var @operator in FilterWords.For(entity.Field(field.Field)))
        {
            var name = @operator == FilterOperators.Plain(type) ? field.Name : $"{field.Name}[{FilterWords.Word(@operator)}]";
            var id = $"{entity.Name}.{field.Name}.{FilterWords.Word(@operator)}";
            yield return Shared(id, Query(name, FilterWords.Description(field.Name, @operator), Operand(@operator, type)));
        }
    }

    private IOpenApiParameter Shared(string id, OpenApiParameter parameter)
    {
        if (id.Any(sign => !char.IsAsciiLetterOrDigit(sign) && sign is not ('.' or '_' or '-')))
            return parameter;
        var components = document.Components ??= new OpenApiComponents();
        components.Parameters ??= new Dictionary<string, IOpenApiParameter>();
        if (components.Parameters.TryAdd(id, parameter))
            document.Workspace?.RegisterComponentForDocument<IOpenApiParameter>(document, parameter, id);
        return new OpenApiParameterReference(id, document);
    }

    private static OpenApiSchema Operand(FilterOperator @operator, FieldType type) => @operator switch
    {
        FilterOperator.Null => new() { Type = JsonSchemaType.Boolean },
        FilterOperator.Contains or FilterOperator.Starts or FilterOperator.In => new() { Type = JsonSchemaType.String },
        FilterOperator.Has => FieldSchemas.Of(((ArrayType)type).Item),
        _ => FieldSchemas.Of(type),
    };

    private FieldType TypeOf(string field) => entity.Field(field).Type;

    private static OpenApiParameter Query(string name, string description, OpenApiSchema schema) =>
        new() { Name = name, In = ParameterLocation.Query, Description = description, Schema = schema };
}
