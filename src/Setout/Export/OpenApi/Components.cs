using Microsoft.OpenApi;

namespace Setout.Export.OpenApi;

/// <summary>Schemas that are written once and referred to.</summary>
internal static class Components
{
    /// <summary>A name that is not taken: <c>Order</c>, then <c>Order2</c>. In the letters that OpenAPI allows.</summary>
    public static string Free(OpenApiDocument document, string wish)
    {
        var name = string.Concat(wish.Select(sign => char.IsAsciiLetterOrDigit(sign) || sign is '.' or '_' or '-' ? sign : '_'));
        var free = name;
        for (var number = 2; document.Components?.Schemas?.ContainsKey(free) == true; number++)
            free = $"{name}{number}";
        // Taken at once: the schema may refer to itself, or to another of the same wish.
        Add(document, free, new OpenApiSchema());
        return free;
    }

    public static void Add(OpenApiDocument document, string name, IOpenApiSchema schema)
    {
        document.Components ??= new OpenApiComponents();
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>();
        document.Components.Schemas[name] = schema;
        document.Workspace?.RegisterComponentForDocument(document, schema, name);
    }
}
