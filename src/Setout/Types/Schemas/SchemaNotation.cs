using Setout.Markdown;
using Setout.Sections.DataModels;
using Setout.Types.Entities;
using Setout.Types.Json;

namespace Setout.Types.Schemas;

/// <summary>JSON Schema, as JSON or YAML, alone or as the <c>components</c> of an OpenAPI document: an object with <c>properties</c>.</summary>
internal static class SchemaNotation
{
    public static bool Recognises(CodeBlock block) =>
        block.Language is "json" or "jsonc" or "json5" or "yaml" or "yml" or "" && block.Code.Text.Contains("properties", StringComparison.Ordinal) && Schemas(Root(block)).Any();

    public static IEnumerable<EntityDraft> Read(CodeBlock block)
    {
        foreach (var (name, schema) in Schemas(Root(block)))
        {
            var required = (Member(schema, "required") as JsonSampleArray)?.Items.OfType<JsonSampleLeaf>().Select(leaf => leaf.Value).ToHashSet(StringComparer.Ordinal) ?? [];
            var draft = new EntityDraft(EntityNotation.Program, block.Span) { Name = name, MayBeShape = name is not null, Description = Word(schema, "description") ?? "" };
            foreach (var member in ((JsonSampleObject)Member(schema, "properties")!).Members)
                if (member.Value is JsonSampleObject property && draft.Find(member.Name) is null)
                    draft.Add(SchemaProperty.Read(member, property, required.Contains(member.Name)));
            yield return draft;
        }
    }

    /// <summary>The value of a member; null where the object has none.</summary>
    public static JsonSample? Member(JsonSampleObject schema, string name) => schema.Members.FirstOrDefault(member => member.Name == name)?.Value;

    public static string? Word(JsonSampleObject schema, string name) => (Member(schema, name) as JsonSampleLeaf)?.Value;

    private static JsonSampleObject? Root(CodeBlock block) => (block.Language is "yaml" or "yml" ? YamlReader.Read(block.Code) : JsonSampleReader.Read(block.Code, [])) as JsonSampleObject;

    /// <summary>The schemas of objects in a document: itself, those among its definitions, or each of its members.</summary>
    private static IEnumerable<(Written<string>? Name, JsonSampleObject Schema)> Schemas(JsonSampleObject? root)
    {
        if (root is null)
            return [];
        var definitions = Member(root, "$defs") ?? Member(root, "definitions") ?? (Member(root, "components") is JsonSampleObject components ? Member(components, "schemas") : null);
        List<(Written<string>?, JsonSampleObject)> found = IsSchema(root) ? [(Member(root, "title") is JsonSampleLeaf { Kind: JsonLeafKind.Text or JsonLeafKind.Word } title && title.Value.All(char.IsLetterOrDigit) ? new(title.Value, title.Span) : null, root)] : [];
        var named = definitions as JsonSampleObject ?? (found.Count == 0 ? root : null);
        foreach (var member in named?.Members ?? [])
            if (member.Value is JsonSampleObject schema && IsSchema(schema))
                found.Add((new(member.Name, member.NameSpan), schema));
        return found;
    }

    // A row may have a member called "properties"; a schema says of each what it is.
    private static bool IsSchema(JsonSampleObject schema) => Member(schema, "properties") is JsonSampleObject { Members.IsEmpty: false } properties
        && properties.Members.All(member => member.Value is JsonSampleObject property && (Member(property, "type") ?? Member(property, "$ref") ?? Member(property, "enum") ?? Member(property, "oneOf") ?? Member(property, "anyOf") ?? Member(property, "allOf") ?? Member(property, "const")) is not null);
}
