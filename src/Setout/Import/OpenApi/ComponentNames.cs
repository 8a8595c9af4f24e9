using Microsoft.OpenApi;

namespace Setout.Import.OpenApi;

/// <summary>What components are called without the words that say for what they are: <c>CreateOrderRequest</c> and <c>Order2</c> are an Order.</summary>
internal sealed class ComponentNames(OpenApiDocument document)
{
    private static readonly string[] Before = ["new", "create", "created", "update", "updated", "patch", "put", "post", "get", "whole", "api"];
    private static readonly string[] Behind = ["request", "response", "dto", "input", "output", "body", "payload", "schema", "model", "view", "detail", "summary", "read", "write", "create", "update", "patch", "base", "result", "resource", "out", "in", "change", "public", "full", "params"];

    /// <summary>Empty where the schema is written in place, or where nothing remains.</summary>
    public string Of(IOpenApiSchema? schema)
    {
        if (schema is null || Schemas.NameOf(schema) is not { } name)
            return "";
        var bare = name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        if (bare.Length < name.Length && document.Components?.Schemas?.ContainsKey(bare) == true)
            name = bare;
        var words = Names.Words(name[(name.LastIndexOf('.') + 1)..]).ToList();
        while (words.Count > 1 && Before.Contains(words[0]))
            words.RemoveAt(0);
        while (words.Count > 1 && Behind.Contains(Names.Singular(words[^1])))
            words.RemoveAt(words.Count - 1);
        return words.Count == 0 ? "" : Names.Pascal(string.Join('_', [.. words.SkipLast(1), Names.Singular(words[^1])]));
    }
}
