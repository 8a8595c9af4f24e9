using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Setout.Import.OpenApi;

/// <summary>A member of an object.</summary>
internal sealed record SchemaMember(string Name, IOpenApiSchema Schema, bool IsRequired)
{
    public bool IsNullable => Schemas.IsNullable(Schema);
}

/// <summary>Schemas as objects, arrays and values, whichever way they are put together.</summary>
internal static class Schemas
{
    private const int Deepest = 12;

    /// <summary>The schema itself, where it is only wrapped: <c>oneOf: [X, null]</c>, <c>allOf: [X]</c>.</summary>
    public static IOpenApiSchema Bare(IOpenApiSchema schema)
    {
        for (var depth = 0; depth < Deepest; depth++)
        {
            if (schema.Properties is { Count: > 0 })
                return schema;
            var choice = (schema.OneOf ?? []).Concat(schema.AnyOf ?? []).Where(each => !IsNull(each)).ToList();
            if (choice.Count == 1 && schema.AllOf is not { Count: > 0 })
                schema = choice[0];
            else if (schema.AllOf is { Count: 1 } all && choice.Count == 0)
                schema = all[0];
            else
                return schema;
        }
        return schema;
    }

    public static bool IsNullable(IOpenApiSchema schema) =>
        schema.Type is { } type && (type & JsonSchemaType.Null) != 0
        || (schema.OneOf ?? []).Concat(schema.AnyOf ?? []).Any(IsNull)
        || schema.Enum?.Any(value => value is null || value.GetValueKind() == System.Text.Json.JsonValueKind.Null || JsonNullSentinel.IsJsonNullSentinel(value)) == true;

    private static bool IsNull(IOpenApiSchema schema) => schema.Type == JsonSchemaType.Null;

    /// <summary>The component that it is; null where it is written in place.</summary>
    public static string? NameOf(IOpenApiSchema schema) => schema switch
    {
        OpenApiSchemaReference reference => reference.Reference.Id,
        _ => Bare(schema) is var bare && !ReferenceEquals(bare, schema) ? NameOf(bare) : null,
    };

    /// <summary>A value as an example shows it; null for none.</summary>
    public static JsonNode? Example(IOpenApiSchema schema)
    {
        schema = Bare(schema);
#pragma warning disable CS0618 // OpenAPI 3.0 has it so.
        var example = schema.Examples?.FirstOrDefault() ?? schema.Example;
#pragma warning restore CS0618
        return example is null || JsonNullSentinel.IsJsonNullSentinel(example) ? null : example;
    }

    public static bool IsObject(IOpenApiSchema schema) => Members(schema).Count > 0;

    // Asked for again and again.
    private static readonly ConditionalWeakTable<IOpenApiSchema, IReadOnlyList<SchemaMember>> Known = [];

    /// <summary>The items of an array; null for anything else.</summary>
    public static IOpenApiSchema? Items(IOpenApiSchema schema) =>
        Bare(schema) is { Items: { } items } bare && (bare.Type is null || (bare.Type & JsonSchemaType.Array) != 0) ? items : null;

    /// <summary>The members of an object, those of all its parts.</summary>
    public static IReadOnlyList<SchemaMember> Members(IOpenApiSchema schema) =>
        Known.GetValue(schema is OpenApiSchemaReference { RecursiveTarget: { } target } ? target : schema, Collected);

    private static IReadOnlyList<SchemaMember> Collected(IOpenApiSchema schema)
    {
        var members = new Dictionary<string, SchemaMember>(StringComparer.Ordinal);
        var required = new HashSet<string>(StringComparer.Ordinal);
        Collect(schema, members, required, new HashSet<object>());
        return [.. members.Values.Select(member => member with { IsRequired = required.Contains(member.Name) })];
    }

    private static void Collect(IOpenApiSchema schema, Dictionary<string, SchemaMember> members, HashSet<string> required, HashSet<object> seen)
    {
        schema = Bare(schema);
        if (!seen.Add(NameOf(schema) ?? (object)schema))
            return;
        foreach (var part in schema.AllOf ?? [])
            Collect(part, members, required, seen);
        required.UnionWith(schema.Required ?? new HashSet<string>());
        foreach (var (name, member) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
            members[name] = new(name, member, false);
    }
}
