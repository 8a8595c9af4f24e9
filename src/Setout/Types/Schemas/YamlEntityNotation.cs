using Setout.Markdown;
using Setout.Sections;
using Setout.Sections.DataModels;
using Setout.Types.Entities;
using Setout.Types.Fields;
using Setout.Types.Json;

namespace Setout.Types.Schemas;

/// <summary>Entities as mappings of YAML: <c>Order:</c> with <c>id: uuid</c> below it, with or without a level <c>fields:</c>, or <c>- name: id</c> items.</summary>
internal static class YamlEntityNotation
{
    private static readonly string[] FieldWords = ["fields", "columns", "attributes", "properties"];
    private static readonly string[] NameWords = ["name", "entity", "table", "model", "collection"];

    public static bool Recognises(CodeBlock block) => block.Language is "yaml" or "yml" && Entities(block).Any();

    public static IEnumerable<EntityDraft> Read(CodeBlock block, ReadingReport report)
    {
        foreach (var (name, fields) in Entities(block))
        {
            var draft = new EntityDraft(EntityNotation.Program, block.Span) { Name = name };
            foreach (var field in Fields(fields, report))
                if (draft.Find(field.Name.Value) is null)
                    draft.Add(field);
            if (draft.Fields.Count > 0)
                yield return draft;
        }
    }

    private static IEnumerable<(Written<string>? Name, JsonSample Fields)> Entities(CodeBlock block)
    {
        if (YamlReader.Read(block.Code) is not JsonSampleObject root)
            return [];
        if (Inside(root) is { } own)
            return [(NameOf(root), own)];
        if (AreTyped(root))
            return [(null, root)];
        var around = root.Members is [{ Value: JsonSampleObject only, Name: "entities" or "models" or "tables" or "schemas" }] ? only : root;
        return [.. around.Members.Select(member => (member, Fields: member.Value is JsonSampleObject one ? Inside(one) ?? (AreTyped(one) ? one : null) : null))
            .Where(found => found.Fields is not null).Select(found => (new Written<string>(found.member.Name, found.member.NameSpan), found.Fields!))!];
    }

    /// <summary>What stands below <c>fields:</c>; null where nothing does.</summary>
    private static JsonSample? Inside(JsonSampleObject entity) => entity.Members.FirstOrDefault(member => FieldWords.Contains(member.Name.ToLowerInvariant())) switch
    {
        { Value: JsonSampleObject fields } when AreTyped(fields) || fields.Members.All(member => member.Value is JsonSampleObject) => fields,
        { Value: JsonSampleArray { Items: [JsonSampleObject, ..] } list } => list,
        _ => null,
    };

    private static Written<string>? NameOf(JsonSampleObject entity) =>
        entity.Members.FirstOrDefault(member => NameWords.Contains(member.Name.ToLowerInvariant()) && member.Value is JsonSampleLeaf)?.Value is JsonSampleLeaf name ? new(name.Value, name.Span) : null;

    /// <summary>Whether most values are types: settings and deployments are mappings too.</summary>
    private static bool AreTyped(JsonSampleObject fields) =>
        fields.Members.Count(member => member.Value is JsonSampleLeaf { Kind: JsonLeafKind.Word or JsonLeafKind.Text } leaf && TypeReader.Match(leaf.Value).IsKnown) is var typed && typed > 1 && typed * 2 > fields.Members.Count;

    private static IEnumerable<FieldDraft> Fields(JsonSample fields, ReadingReport report) => fields switch
    {
        JsonSampleObject mapping => mapping.Members.Select(member => member.Value is JsonSampleObject facts ? SchemaProperty.Read(member, facts, SchemaNotation.Word(facts, "required") == "true" || SchemaNotation.Word(facts, "nullable") == "false") : JsonFieldReader.Read(Typed(member), report)),
        JsonSampleArray list => list.Items.OfType<JsonSampleObject>().Select(Item).OfType<FieldDraft>(),
        _ => [],
    };

    /// <summary>In YAML a word is a type as it is, without quotes.</summary>
    private static JsonSampleMember Typed(JsonSampleMember member) =>
        member.Value is JsonSampleLeaf { Type: null, Kind: JsonLeafKind.Word or JsonLeafKind.Text } leaf && TypeReader.Match(leaf.Value) is { IsKnown: true } match ? member with { Value = leaf with { Type = match.Type } } : member;

    /// <summary><c>- name: id</c> with <c>type: uuid</c> below it.</summary>
    private static FieldDraft? Item(JsonSampleObject facts)
    {
        if (SchemaNotation.Member(facts, "name") is not JsonSampleLeaf name || name.Value.Length == 0)
            return null;
        var isKey = SchemaNotation.Word(facts, "primary_key") == "true" || SchemaNotation.Word(facts, "primaryKey") == "true" || SchemaNotation.Word(facts, "pk") == "true";
        var field = SchemaProperty.Read(new(name.Value, name.Span, facts, null, ""), facts, isKey || SchemaNotation.Word(facts, "required") == "true" || SchemaNotation.Word(facts, "nullable") == "false");
        field.IsKey = isKey;
        return field;
    }
}
