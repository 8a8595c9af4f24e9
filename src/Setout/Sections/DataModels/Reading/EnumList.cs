using Setout.Markdown;
using Setout.Types;
using Setout.Types.Entities;
using Setout.Types.Fields;

namespace Setout.Sections.DataModels.Reading;

/// <summary>A list that declares enums: <c>- order_status: 'open', 'paid'</c>.</summary>
internal static class EnumList
{
    /// <summary>Notes the enums; false, and nothing is noted, where the list is another one.</summary>
    public static bool Take(ListBlock list, NamedEnums enums)
    {
        var found = list.Items.Select(Read).ToList();
        if (found.Count == 0 || found.Exists(one => one is null))
            return false;
        foreach (var (name, values) in found.OfType<(string, EnumType)>())
            enums.Add(name, values);
        return true;
    }

    /// <summary>A word as code spells it, with "enum" or "type" in it, and values that are quoted.</summary>
    private static (string Name, EnumType Values)? Read(ListItem item)
    {
        if (!item.Blocks.IsEmpty || Labelled.Split(item.Text) is not { Value.IsEmpty: false } labelled)
            return null;
        var name = labelled.Label.Value.Trim();
        var isEnum = name.All(sign => char.IsAsciiLetterOrDigit(sign) || sign == '_') && Names.LastWord(name) is "enum" or "type" or "status" or "kind";
        return isEnum && labelled.Value.Plain.AsSpan().TrimStart() is ['\'' or '"', ..] && EnumModifier.Whole(Passage.Of(labelled.Value)) is { } values ? (name, new EnumType(values)) : null;
    }
}
