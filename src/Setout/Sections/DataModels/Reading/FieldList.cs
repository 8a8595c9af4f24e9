using Setout.Expressions;
using Setout.Markdown;
using Setout.Types;
using Setout.Types.Entities;
using Setout.Types.FieldLines;
using Setout.Types.Fields;

namespace Setout.Sections.DataModels.Reading;

/// <summary>A list with an item for each field: <c>- `email` (string, unique): how a customer signs in</c>.</summary>
internal static class FieldList
{
    /// <summary>Whether most items have a name and a known type.</summary>
    public static bool Recognises(ListBlock list)
    {
        var fields = list.Items.Count(item => IsField(item.Text.Plain.Trim()));
        return fields > 0 && fields * 2 > list.Items.Count;
    }

    /// <summary>Whether it is a list of names as they stand in code, and nothing more.</summary>
    public static bool AreNames(ListBlock list) =>
        list.Items.Count > 2 && list.Items.All(item => item.Blocks.IsEmpty && item.Text.Plain.Trim() is { Length: > 1 and < 60 } name && char.IsAsciiLetterLower(name[0]) && name.All(sign => char.IsAsciiLetterOrDigit(sign) || sign == '_'));

    public static EntityDraft Read(ListBlock list, ReadingReport report)
    {
        if (AreNames(list))
            return Names(list);
        var draft = new EntityDraft(EntityNotation.FieldLines, list.Span);
        var names = FieldNames.Of(list.Items.Select(item => FieldLineHead.Read(item.Text.Plain.Trim()) is { } head ? item.Text.Plain.Trim().Substring(head.NameStart, head.NameLength) : "").Where(name => name.Length > 0));
        foreach (var item in list.Items)
        {
            var line = Passage.Of(item.Text.Trim());
            if (FieldLineText.IsMore(line.Text))
                draft.IsAddition = true;
            else if (ConstraintLineReader.TryRead(line, names, report, out var constraint))
                draft.Constraints.AddRange(constraint is null ? [] : [constraint]);
            else if (FieldLineReader.Read(line, names, report, isProse: true) is { } field)
                draft.Add(field);
        }
        return draft;
    }

    private static EntityDraft Names(ListBlock list)
    {
        var draft = new EntityDraft(EntityNotation.Names, list.Span);
        foreach (var item in list.Items.Select(item => item.Text.Trim()))
            draft.Add(new FieldDraft(new(item.Plain, item.Span), item.Span));
        return draft;
    }

    private static bool IsField(string text) =>
        FieldLineHead.Read(text) is { } head && TypeReader.Match(text, head.RestStart) is { IsKnown: true };
}
