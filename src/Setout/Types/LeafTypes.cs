namespace Setout.Types;

/// <summary>The type that a leaf of a JSON sample states, and whether it says that the member may be absent.</summary>
internal readonly record struct LeafType(FieldType? Type, bool? IsOptional);

/// <summary>Tells type words from sample values: <c>"uuid"</c> is a type, <c>"open"</c> a value, <c>"open|closed"</c> a type again.</summary>
internal static class LeafTypes
{
    private const int LongestStatement = 400;

    /// <param name="content">The leaf without its quotes.</param>
    /// <param name="anyWord">Whether words that could be values, such as <c>email</c>, count as types: they do where nothing is quoted, and beside other types.</param>
    public static LeafType Read(string content, bool anyWord)
    {
        var text = Unwrapped(content.Trim());
        if (text.Length is 0 or > LongestStatement)
            return default;
        bool? stated = null;
        if (TakePrefix(ref text, "optional "))
            stated = true;
        else if (TakePrefix(ref text, "required "))
            stated = false;
        if (text.Contains('|', StringComparison.Ordinal) && !IsWordList(text))
            return default;
        var match = TypeReader.Match(text);
        if (!match.IsKnown || match.Type is EnumType { Values.Count: < 2 })
            return default;
        var rest = text.AsSpan(match.Length).Trim();
        var remark = FieldRemarks.Read(rest.ToString());
        var isType = anyWord || match.Type is EnumType or ArrayType || IsStrong(text[..match.Length]) || remark.SaysSomething || stated is not null;
        if (!isType || !IsRemark(rest))
            return default;
        return new(remark.Bound(match.Type), stated ?? remark.IsOptional ?? match.IsOptional);
    }

    private static string Unwrapped(string text) =>
        text.Length > 2 && text[0] == '<' && text[^1] == '>' ? text[1..^1].Trim() : text;

    private static bool TakePrefix(ref string text, string prefix)
    {
        if (!text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            return false;
        text = text[prefix.Length..].TrimStart();
        return true;
    }

    /// <summary>Titles have bars too: only words without blanks are alternatives, and capitalised ones only without blanks around the bar.</summary>
    private static bool IsWordList(string text)
    {
        var isSpaced = text.Contains(" |", StringComparison.Ordinal);
        foreach (var part in text.Split('|', EnumValues.Most + 1))
            if (!IsAlternative(part.Trim(), isSpaced))
                return false;
        return true;
    }

    private static bool IsAlternative(string part, bool isSpaced)
    {
        if (part.Length is 0 or > 60)
            return false;
        if (part[0] is '\'' or '"' || part.Contains('(', StringComparison.Ordinal))
            return true;
        return !part.Contains(' ', StringComparison.Ordinal) && !(isSpaced && IsCapitalised(part));
    }

    private static bool IsCapitalised(string word) => word.Length > 1 && char.IsUpper(word[0]) && char.IsLower(word[1]) && TypeTable.Find(word) is null;

    private static bool IsStrong(string words) => words.IndexOfAny(['(', '[', '?', '|', '<']) is var end && TypeTable.IsStrong((end < 0 ? words : words[..end]).Trim());

    private static bool IsRemark(ReadOnlySpan<char> rest) => rest.IsEmpty || rest[0] is '(' or ',' or ';' or '-' or '–' or '—' or ':' or '[' or '/';
}
