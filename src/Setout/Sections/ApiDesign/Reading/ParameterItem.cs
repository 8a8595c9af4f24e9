using Setout.Markdown;
using Setout.Types;

namespace Setout.Sections.ApiDesign.Reading;

/// <summary>One parameter in a line: <c>`limit` (int, optional, default 20): how many</c>, <c>page: int = 1 -- which page</c>.</summary>
internal static class ParameterItem
{
    private static readonly char[] NameEnds = [' ', ':', '(', '=', '?', ',', '：', '（', '—', '\t'];
    private static readonly string[] Bounds = ["max", "at most", "up to", " to ", "..", "–"];
    private const int LongestName = 60;

    public static Parameter? Read(ListItem item, ParameterPlace place)
    {
        var parameter = Read(item.Text, place);
        if (parameter is not null && item.Blocks is [ListBlock or Paragraph, ..] && parameter.Description.Length == 0)
            return parameter with { Description = FirstWords(item.Blocks[0]) };
        return parameter;
    }

    public static Parameter? Read(RichText text, ParameterPlace place)
    {
        var plain = text.Plain;
        var start = plain.Length - plain.AsSpan().TrimStart(" ?&{:").Length;
        var end = plain.IndexOfAny(NameEnds, start);
        end = end < 0 ? plain.Length : end;
        var name = plain[start..end].TrimEnd('}', '*', ';', '.');
        if (!IsName(name))
            return null;
        var rest = plain[end..];
        var (remark, description) = Split(rest);
        var (type, isOptional) = TypeIn(remark);
        var optional = rest.StartsWith('?') ? true : FieldRemarks.Optionality(remark) ?? isOptional;
        return new(new(name, text.SpanOf(start, name.Length)), PlaceIn(remark, place), type, optional is null ? null : !optional, DefaultIn(rest), WithBound(description, remark));
    }

    /// <summary>Letters, digits and what joins them; a number alone is none.</summary>
    public static bool IsName(string name)
    {
        if (name.Length is 0 or > LongestName || !(char.IsLetterOrDigit(name[0]) || name[0] is '_' or '$') || !name.Any(sign => char.IsLetter(sign) || sign is '_' or '$'))
            return false;
        foreach (var sign in name)
            if (!(char.IsLetterOrDigit(sign) || sign is '_' or '-' or '.' or '$' or '[' or ']'))
                return false;
        return true;
    }

    /// <summary>What is said about type and need, and what it is for.</summary>
    private static (string Remark, string Description) Split(string rest)
    {
        rest = rest.TrimStart(' ', '?', '\t');
        if (rest.Length > 0 && rest[0] is '(' or '（')
        {
            var close = rest.AsSpan().IndexOfAny(')', '）');
            return close < 0 ? (rest[1..], "") : (rest[1..close], rest[(close + 1)..].Trim(' ', ':', '-', '–', '—', '：'));
        }
        rest = rest.TrimStart(':', '：', '-', '–', '—', ' ', '=');
        var dash = rest.IndexOf(" - ", StringComparison.Ordinal);
        dash = dash < 0 ? rest.AsSpan().IndexOfAny('—', '–') : dash;
        return dash > 0 && dash < 60 ? (rest[..dash], rest[dash..].Trim(' ', '-', '–', '—')) : (rest, rest.Trim());
    }

    private static (FieldType? Type, bool? IsOptional) TypeIn(string remark)
    {
        foreach (var part in remark.Split([',', ';'], 4))
            if (TypeReader.Match(part.Trim()) is { IsKnown: true } match)
                return (match.Type, match.IsOptional);
        return (null, null);
    }

    /// <summary>What a remark says of the most there may be belongs to the description.</summary>
    public static string WithBound(string description, string remark)
    {
        var states = remark.Length < 80 && Bounds.Any(word => remark.Contains(word, StringComparison.OrdinalIgnoreCase)) && !description.Contains(remark, StringComparison.Ordinal);
        return !states ? description : description.Length == 0 ? remark : $"{description} ({remark})";
    }

    /// <summary><c>default 20</c>, <c>default: 20</c>, <c>= 20</c></summary>
    public static string? DefaultIn(string text)
    {
        var at = text.IndexOf("default", StringComparison.OrdinalIgnoreCase);
        if (at >= 0)
            return FirstWord(text.AsSpan(at + "default".Length).TrimStart("s :=`'\""));
        var equals = text.IndexOf("= ", StringComparison.Ordinal);
        return equals is >= 0 and < 40 ? FirstWord(text.AsSpan(equals + 2)) : null;
    }

    private static string? FirstWord(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(" ,;)`'\"");
        var word = (end < 0 ? text : text[..end]).TrimEnd('.');
        return word.Length is 0 or > LongestName ? null : word.ToString();
    }

    private static ParameterPlace PlaceIn(string remark, ParameterPlace place)
    {
        var words = Names.Words(remark.Length > 80 ? remark[..80] : remark);
        return words.Contains("path") ? ParameterPlace.Path
            : words.Contains("header") ? ParameterPlace.Header
            : words.Contains("query") ? ParameterPlace.Query
            : place;
    }

    private static string FirstWords(Block block) => block switch
    {
        Paragraph paragraph => paragraph.Text.Plain.Trim(),
        ListBlock { Items: [var first, ..] } => first.Text.Plain.Trim(),
        _ => "",
    };
}
