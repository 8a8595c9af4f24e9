using Setout.Markdown;
using Setout.Sections;
using Setout.Sections.DataModels;
using Setout.Sections.DataModels.Rules;
using Setout.Types.Entities;

namespace Setout.Types.Json;

/// <summary>An example object, or an object of types, as the description of an entity.</summary>
internal static class JsonNotation
{
    public static bool Recognises(CodeBlock block)
    {
        var code = block.Code.Text.AsSpan().TrimStart();
        return block.Language is "json" or "jsonc" or "json5" ? !code.IsEmpty
            : block.Language.Length == 0 && !code.IsEmpty && (code[0] == '{' || code.StartsWith("[{"))
                || block.Language is "" or "js" or "javascript" && CommentedObjects.In(Passage.Of(block.Code)).Count > 0
                || block.Language is "js" or "javascript" or "mongodb" or "bson" && ShownDocument.IsHere(code);
    }

    /// <summary>One entity, or one for each member where all of them are objects with a capitalised name.</summary>
    public static IEnumerable<EntityDraft> Read(CodeBlock block, ReadingReport report)
    {
        if (CommentedObjects.In(Passage.Of(block.Code)) is { Count: > 0 } named)
            return named.SelectMany(one => Named(block, one.Name, one.Object, report));
        var errors = new List<Written<string>>();
        var sample = JsonSampleReader.Read(block.Code, errors);
        foreach (var error in errors)
            report.Add(UnreadableExample.Rule.At(error.Span, error.Value));
        var shape = sample switch
        {
            JsonSampleObject one => one,
            JsonSampleArray { Items: [JsonSampleObject first, ..] } => first,
            _ => null,
        };
        if (shape is null || shape.Members.IsEmpty)
            return [];
        return shape.Members.All(IsEntity)
            ? shape.Members.Select(member => Draft(block, (JsonSampleObject)member.Value, new(member.Name, member.NameSpan), report))
            : [Draft(block, shape, null, report)];
    }

    private static IEnumerable<EntityDraft> Named(CodeBlock block, Written<string> name, Passage passage, ReadingReport report)
    {
        if (JsonSampleReader.Read(passage, []) is JsonSampleObject { Members.IsEmpty: false } shape)
            yield return new EntityDraft(EntityNotation.Json, block.Span) { Name = name, IsAddition = shape.IsOpen }.With(shape.Members.Select(member => JsonFieldReader.Read(member, report)));
    }

    private static bool IsEntity(JsonSampleMember member) =>
        member.Value is JsonSampleObject { Members.IsEmpty: false } && member.Name.Length > 0 && char.IsUpper(member.Name[0]);

    private static EntityDraft Draft(CodeBlock block, JsonSampleObject shape, Written<string>? name, ReadingReport report)
    {
        var draft = new EntityDraft(EntityNotation.Json, block.Span) { Name = name, IsAddition = shape.IsOpen, MayBeShape = name is not null };
        foreach (var member in shape.Members)
            draft.Add(JsonFieldReader.Read(member, report));
        return draft;
    }
}
