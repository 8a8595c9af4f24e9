using Setout.Markdown;
using Setout.Types;

namespace Setout.Sections.ApiDesign.Reading;

/// <summary>A body whose members are listed: a table with a row for each, or bullets <c>`name` (string, required)</c>.</summary>
internal static class FieldListBody
{
    /// <summary>The body; null where the blocks list no members.</summary>
    public static Body? Read(EquatableArray<Block> blocks)
    {
        foreach (var block in blocks)
            if (block is TableBlock or ListBlock && Members(block) is { Count: > 0 } members)
                return new(block.Span) { Json = new JsonSampleObject(block.Span, members.ToEquatableArray(), false) };
        return null;
    }

    private static List<JsonSampleMember> Members(Block block) =>
        ParameterReader.Read(block, ParameterPlace.Query)
            .DistinctBy(parameter => parameter.Name.Value)
            .Select(parameter => new JsonSampleMember(
                parameter.Name.Value,
                parameter.Name.Span,
                new JsonSampleLeaf(parameter.Name.Span, JsonLeafKind.Word, parameter.Type?.ToString() ?? "string", parameter.Type ?? new ScalarType(ScalarKind.Text)),
                parameter.IsRequired is { } required ? !required : null,
                parameter.Description))
            .ToList();
}
