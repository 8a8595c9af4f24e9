using Microsoft.OpenApi;
using Setout.Planning;

namespace Setout.Export.OpenApi;

/// <summary>Request bodies. Equal ones of an entity are one component.</summary>
internal sealed class RequestSchemas(Plan plan, OpenApiDocument document)
{
    private readonly Dictionary<(RequestShape Shape, bool IsMerge), string> names = [];

    public OpenApiRequestBody? Of(PlannedEndpoint endpoint)
    {
        if (endpoint.Answer is ExampleAnswer { Takes: { } sample })
            return new OpenApiRequestBody { Content = new Dictionary<string, IOpenApiMediaType> { ["application/json"] = new OpenApiMediaType { Schema = ExampleSchemas.Of(sample) } } };
        if (endpoint.Request is not { } request)
            return null;
        var isMerge = endpoint.Answer is MergeAnswer;
        var media = new OpenApiMediaType { Schema = Reference(request, isMerge, endpoint) };
        var content = new Dictionary<string, IOpenApiMediaType>();
        if (endpoint.Method == "PATCH")
            content["application/merge-patch+json"] = media;
        content["application/json"] = media;
        return new OpenApiRequestBody { Required = isMerge || endpoint.Answer is not TransitionAnswer || request.Members.Any(member => member.IsRequired), Content = content };
    }

    private OpenApiSchemaReference Reference(RequestShape request, bool isMerge, PlannedEndpoint endpoint)
    {
        if (!names.TryGetValue((request, isMerge), out var name))
        {
            name = Components.Free(document, NameOf(endpoint));
            names.Add((request, isMerge), name);
            Components.Add(document, name, Object(request, isMerge, EntityOf(endpoint)));
        }
        return new OpenApiSchemaReference(name, document);
    }

    private OpenApiSchema Object(RequestShape request, bool isMerge, PlannedEntity? entity)
    {
        var schema = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Properties = new Dictionary<string, IOpenApiSchema>(),
            Required = new HashSet<string>(),
            AdditionalPropertiesAllowed = request.OpenField.Length > 0,
        };
        foreach (var member in request.Members)
        {
            schema.Properties[member.Name] = Of(member, entity);
            if (member.IsRequired && !isMerge)
                schema.Required.Add(member.Name);
        }
        return schema;
    }

    private OpenApiSchema Of(RequestMember member, PlannedEntity? entity)
    {
        if (member.Rows is { } rows)
            return new() { Type = JsonSchemaType.Array, Items = Object(rows.Item, false, plan.Entity(rows.Entity)) };
        var schema = FieldSchemas.Of(member.Type, member.IsNullable);
        if (member.Field.Length == 0 || entity is null)
            return schema;
        var field = entity.Field(member.Field);
        var documented = FieldSchemas.Of(entity, field);
        CheckBounds.Apply(schema, entity, field);
        schema.Description = documented.Description;
        schema.Examples = documented.Examples;
        schema.Default = documented.Default;
        return schema;
    }

    private PlannedEntity? EntityOf(PlannedEndpoint endpoint) =>
        endpoint.Answer is EntityAnswer { Entity: var name } ? plan.Entity(name) : null;

    private static string NameOf(PlannedEndpoint endpoint) => endpoint.Answer switch
    {
        CreateAnswer create => $"New{create.Entity}",
        ReplaceAnswer replace => $"Whole{replace.Entity}",
        MergeAnswer { Field.Length: > 0 } set => set.Entity + Names.Pascal(set.Field),
        MergeAnswer merge => $"{merge.Entity}Changes",
        TransitionAnswer move => $"{move.Entity}{Names.Pascal(move.Target.ToString() ?? "")}",
        SignInAnswer => "SignIn",
        RefreshAnswer => "Refresh",
        PasswordAnswer => "PasswordChange",
        _ => "Body",
    };
}
