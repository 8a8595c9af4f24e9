using Setout.Expressions;
using Setout.Markdown;
using Setout.Types;
using Setout.Types.Entities;
using Setout.Types.FieldLines;

namespace Setout.Sections.DataModels.Reading;

/// <summary>An entity in pasted text: a line with its name, then a line for each field, <c>Email (string, unique)</c>, all of them paragraphs.</summary>
internal static class BareFields
{
    private const int FewestFields = 2;

    /// <summary>The entity that begins at a block, and the index behind it; null where none does.</summary>
    public static (EntityDraft Draft, int End)? Read(IReadOnlyList<Block> blocks, int at, ReadingReport report)
    {
        if (blocks[at] is not Paragraph name || at + FewestFields >= blocks.Count || blocks[at + 1] is not Paragraph || blocks[at + FewestFields] is not Paragraph || IsField(name) || EntityHeading.Read(name.Text) is not { } heading)
            return null;
        var end = at + 1;
        while (end < blocks.Count && blocks[end] is Paragraph line && IsField(line))
            end++;
        if (end - at <= FewestFields)
            return null;
        var draft = new EntityDraft(EntityNotation.FieldLines, name.Span.To(blocks[end - 1].Span)) { Name = heading.Name };
        for (var index = at + 1; index < end; index++)
            if (FieldLineReader.Read(Passage.Of(((Paragraph)blocks[index]).Text), FieldNames.Any, report, isProse: true) is { } field)
                draft.Add(field);
        return (draft, end);
    }

    private static bool IsField(Paragraph line) =>
        line.Text.Plain.Length < 120 && FieldLineHead.Read(line.Text.Plain) is { } head && TypeReader.Match(line.Text.Plain, head.RestStart) is { IsKnown: true };
}
