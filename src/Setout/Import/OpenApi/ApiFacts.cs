using Microsoft.OpenApi;
using Setout.Types;

namespace Setout.Import.OpenApi;

/// <summary>An API as single statements that can be compared: <c>GET /orders 200 .data[].id</c> is an <c>int</c>.</summary>
internal sealed class ApiFacts
{
    /// <summary>The type of what has none of its own.</summary>
    public const string Json = "json";

    private const int Deepest = 5;
    private const int MostMembers = 800;
    private readonly Dictionary<string, string> facts = new(StringComparer.Ordinal);
    private readonly List<string> open = [];
    private int members;

    /// <summary>What is said, by where it is said.</summary>
    public static Dictionary<string, string> Of(ApiDescription api)
    {
        var facts = new ApiFacts();
        foreach (var operation in api.Operations)
            facts.Add(operation);
        return facts.facts;
    }

    private void Add(ApiOperation operation)
    {
        var place = $"{operation.Method} {operation.Path}";
        facts[place] = "";
        foreach (var parameter in operation.Parameters.Where(parameter => parameter.In is ParameterLocation.Query or ParameterLocation.Path))
            facts[$"{place} {(parameter.In == ParameterLocation.Query ? "?" : "{}")}{parameter.Name}"] = (parameter.Schema is { } schema ? TypeOf(schema) : "any") + (parameter is { Required: true, In: ParameterLocation.Query } ? " required" : "");
        foreach (var (status, _) in operation.Answers.Where(answer => answer.Status is < 300 or >= 400))
            facts[$"{place} {status}"] = "";
        members = 0;
        if (operation.Request?.Schema is { } request)
            Add($"{place} request ", request, isRequest: true);
        if (operation is { Success: { } success, Response: { } response })
        {
            members = 0;
            if (response.Schema is { } answer)
                Add($"{place} {success.Status} ", answer, isRequest: false);
        }
    }

    private void Add(string place, IOpenApiSchema schema, bool isRequest)
    {
        var name = Schemas.NameOf(schema) ?? "";
        if (open.Count > Deepest || ++members > MostMembers || name.Length > 0 && open.Contains(name))
            return;
        open.Add(name);
        if (Schemas.Items(schema) is { } items && Schemas.IsObject(items))
            Add(place + "[]", items, isRequest);
        else if (Schemas.IsObject(schema))
            foreach (var member in Schemas.Members(schema))
                AddMember($"{place}.{member.Name}", member, isRequest);
        else
            facts[place] = Value(schema, isRequest);
        open.RemoveAt(open.Count - 1);
    }

    private void AddMember(string place, SchemaMember member, bool isRequest)
    {
        var inner = Schemas.Items(member.Schema) ?? member.Schema;
        if (++members > MostMembers)
            return;
        if (Schemas.IsObject(inner))
            Add(place, member.Schema, isRequest);
        else
            facts[place] = Value(member.Schema, isRequest) + (isRequest && member.IsRequired ? " required" : "");
    }

    private static string TypeOf(IOpenApiSchema schema) => SchemaTypes.Of(schema) is JsonType ? Json : SchemaTypes.Of(schema).ToString();

    /// <summary>Bounds matter to who sends it.</summary>
    private static string Value(IOpenApiSchema schema, bool isRequest)
    {
        if (SchemaTypes.Only(schema) is { } only)
            return JsonNullSentinel.IsJsonNullSentinel(only) ? "null" : $"always {OpenApi.Json.Text(only)}";
        return !isRequest ? TypeOf(schema) : string.Join(' ', SchemaTypes.Checks("value", schema).Select(check => check.ToString().Replace("value ", "", StringComparison.Ordinal)).Prepend(TypeOf(schema)));
    }
}
