using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Setout.Planning;
using Setout.Types;

namespace Setout.Export.OpenApi;

/// <summary>Response shapes as schemas. A row of an entity is a component; where an entity is shown in several ways, one each.</summary>
internal sealed class ShapeSchemas(Plan plan, OpenApiDocument document)
{
    private readonly Dictionary<RowShape, string> names = [];

    public IOpenApiSchema Of(Shape shape) => Of(shape, null, null);

    private IOpenApiSchema Of(Shape shape, PlannedEntity? row, Answer? answer) => shape switch
    {
        ObjectShape group => Object(group.Members, row, answer),
        RowShape item => Reference(item),
        RowsShape rows => Array(Reference(rows.Item), (answer as ListAnswer)?.Query.MaxLimit),
        AccountFieldShape field when plan.Accounts is { } accounts => FieldSchemas.Of(plan.Entity(accounts.Entity), plan.Entity(accounts.Entity).Field(field.Field)),
        FieldShape field when row is not null => FieldSchemas.Of(row, row.Field(field.Field)),
        RelatedRowShape related => row?.Field(related.ReferenceField).IsNullable == true ? OrNull(Reference(related.Row)) : Reference(related.Row),
        RelatedRowsShape related => Array(Reference(related.Row)),
        RelatedCountShape or FigureShape => Count(),
        ComputedShape computed => Computed(computed.Value, answer),
        GroupsShape groups => Array(Object(groups.Item.Members, row, answer)),
        GroupMapShape map => new OpenApiSchema { Type = JsonSchemaType.Object, AdditionalProperties = Computed(map.Value, answer) },
        ViolationsShape violations => Array(Of(violations.Item, row, answer)),
        ConstantShape constant => Constant(constant.Json),
        _ => new OpenApiSchema(),
    };

    /// <summary>The body of an endpoint; a summary's groups know what they group by.</summary>
    public IOpenApiSchema Of(PlannedEndpoint endpoint) => Of(endpoint.Response!, null, endpoint.Answer);

    private OpenApiSchemaReference Reference(RowShape row)
    {
        if (!names.TryGetValue(row, out var name))
        {
            name = Components.Free(document, row.Entity);
            names.Add(row, name);
            var schema = Object(row.Members, plan.Entity(row.Entity), null);
            schema.AdditionalPropertiesAllowed = row.OpenField.Length > 0;
            Components.Add(document, name, schema);
        }
        return new OpenApiSchemaReference(name, document);
    }

    private OpenApiSchema Object(EquatableArray<ShapeMember> members, PlannedEntity? row, Answer? answer)
    {
        var schema = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Properties = new Dictionary<string, IOpenApiSchema>(),
            Required = new HashSet<string>(),
            AdditionalPropertiesAllowed = false,
        };
        foreach (var member in members)
        {
            schema.Properties[member.Name] = Of(member.Value, row, answer);
            if (!IsForSome(member.Value, row))
                schema.Required.Add(member.Name);
        }
        return schema;
    }

    /// <summary>Whether a member is left out for some callers.</summary>
    private bool IsForSome(Shape shape, PlannedEntity? row) => (shape switch
    {
        FieldShape field => row?.Field(field.Field),
        RelatedRowShape related => row?.Field(related.ReferenceField),
        RelatedRowsShape related => plan.Entity(related.Row.Entity).Field(related.ReferenceField),
        RelatedCountShape count => plan.Entity(count.Entity).Field(count.ReferenceField),
        FigureShape { Field.Length: > 0 } figure => plan.Entity(figure.Entity).Field(figure.Field),
        AccountFieldShape field when plan.Accounts is { } accounts => plan.Entity(accounts.Entity).Field(field.Field),
        _ => null,
    })?.Readers is not null;

    private static OpenApiSchema Array(IOpenApiSchema items, int? most = null) => new() { Type = JsonSchemaType.Array, Items = items, MaxItems = most };

    private static OpenApiSchema OrNull(IOpenApiSchema schema) =>
        new() { OneOf = [schema, new OpenApiSchema { Type = JsonSchemaType.Null }] };

    private static OpenApiSchema Count() => new() { Type = JsonSchemaType.Integer, Minimum = "0" };

    private OpenApiSchema Computed(ComputedValue value, Answer? answer) => value switch
    {
        ComputedValue.HasMore or ComputedValue.HasPrevious => new() { Type = JsonSchemaType.Boolean },
        ComputedValue.NextCursor or ComputedValue.NextLink or ComputedValue.PreviousLink => new() { Type = JsonSchemaType.String | JsonSchemaType.Null },
        ComputedValue.AccessToken or ComputedValue.RefreshToken => new() { Type = JsonSchemaType.String },
        ComputedValue.Now or ComputedValue.ExpiresAt => new() { Type = JsonSchemaType.String, Format = "date-time" },
        ComputedValue.Page or ComputedValue.PageSize => new() { Type = JsonSchemaType.Integer, Minimum = "1" },
        ComputedValue.ErrorStatus => new() { Type = JsonSchemaType.Integer, Minimum = "400", Maximum = "599" },
        ComputedValue.ErrorCode or ComputedValue.ErrorCodeInCapitals or ComputedValue.ErrorTitle or ComputedValue.ErrorDetail or ComputedValue.ErrorInstance or ComputedValue.ErrorTraceId
            => new() { Type = JsonSchemaType.String },
        ComputedValue.ViolationName or ComputedValue.ViolationPointer or ComputedValue.ViolationCode or ComputedValue.ViolationCodeInCapitals or ComputedValue.ViolationDetail or ComputedValue.ViolationSentence
            => new() { Type = JsonSchemaType.String },
        ComputedValue.ErrorMembers => new() { Type = JsonSchemaType.Object, AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.String } },
        ComputedValue.ErrorViolations => Array(ProblemSchema.Violation()),
        ComputedValue.GroupKey when answer is SummaryAnswer { GroupBy.Length: > 0 } summary => Key(plan.Entity(summary.Entity).Field(summary.GroupBy)),
        ComputedValue.Sum when answer is SummaryAnswer { SumField.Length: > 0 } summary => Sum(plan.Entity(summary.Entity).Field(summary.SumField).Type),
        ComputedValue.GroupKey => new(),
        ComputedValue.Sum => new() { Type = JsonSchemaType.Number },
        _ => Count(),
    };

    private static OpenApiSchema Key(PlannedField field) => FieldSchemas.Of(field.Type, field.IsNullable);

    private static OpenApiSchema Sum(FieldType type) =>
        new() { Type = type is ScalarType { Kind: ScalarKind.Integer } ? JsonSchemaType.Integer : JsonSchemaType.Number };

    private static OpenApiSchema Constant(string json)
    {
        try
        {
            return JsonNode.Parse(json) is { } node ? new() { Enum = [node] } : new() { Type = JsonSchemaType.Null };
        }
        catch (JsonException)
        {
            return new();
        }
    }
}
