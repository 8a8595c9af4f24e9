using System.Globalization;

namespace Setout.Types;

/// <summary>What people add to a type in words: "required, 3-100 characters".</summary>
/// <param name="IsOptional">Null if nothing is said.</param>
/// <param name="MinLength">Of text; null if nothing is said.</param>
/// <param name="MaxLength">Of text; null if nothing is said.</param>
internal readonly record struct FieldRemark(bool? IsOptional, int? MinLength, int? MaxLength)
{
    public bool SaysSomething => IsOptional is not null || MinLength is not null || MaxLength is not null;

    /// <summary>The type with the lengths; those that it states itself stay.</summary>
    public FieldType Bound(FieldType type) =>
        type is ScalarType { Kind: ScalarKind.Text } text
            ? text with { MinLength = text.MinLength ?? MinLength, MaxLength = text.MaxLength ?? MaxLength }
            : type;
}

/// <summary>Reads remarks on fields.</summary>
internal static class FieldRemarks
{
    private const int LongestRemark = 400;

    public static FieldRemark Read(string remark)
    {
        var text = remark.Length > LongestRemark ? remark[..LongestRemark] : remark;
        var (min, max) = Lengths(text);
        return new(Optionality(text), min, max);
    }

    /// <summary>Whether words say "optional" or "required"; null for neither, and for "required if …".</summary>
    public static bool? Optionality(string text)
    {
        var isOptional = false;
        var isRequired = false;
        var words = Words(text);
        for (var at = 0; at < words.Count; at++)
            switch (words[at])
            {
                case "optional" or "nullable" or "opcional" or "opcjonalne" or "facultatif" or "可选" or "任意" or "可空":
                    isOptional = true;
                    break;
                case "required" or "mandatory" or "requerido" or "obligatorio" or "obrigatório" or "wymagane" or "必填" or "必須":
                    if (at > 0 && words[at - 1] is "not" or "no")
                        isOptional = true;
                    else if (at + 1 < words.Count && words[at + 1] is "if" or "when" or "for" or "unless")
                        return null;
                    else
                        isRequired = true;
                    break;
            }
        return isOptional == isRequired ? null : isOptional;
    }

    private static (int? Min, int? Max) Lengths(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9'))
            return (null, null);
        var words = Words(text);
        for (var at = 0; at < words.Count; at++)
        {
            if (!IsUnit(words[at]))
                continue;
            if (at >= 2 && Number(words[at - 1]) is { } high && words[at - 2] is "max" or "maximum" or "to" or "most" or "under" or "<=" or "≤")
                return (at >= 4 && words[at - 2] == "to" ? Number(words[at - 3]) : null, Number(words[at - 1]));
            if (at >= 2 && Number(words[at - 1]) is { } low && words[at - 2] is "min" or "minimum" or "least" or ">=" or "≥")
                return (low, null);
            if (at >= 1 && Range(words[at - 1]) is { } range)
                return range;
        }
        for (var at = 0; at + 1 < words.Count; at++)
            if (Number(words[at + 1]) is { } bound && words[at] is "maxlength" or "max_length" or "max-length")
                return (null, Number(words[at + 1]));
        return (null, null);
    }

    private static (int? Min, int? Max)? Range(string word)
    {
        var sign = word.IndexOfAny(['-', '–']);
        if (sign > 0 && Number(word[..sign]) is { } min && Number(word[(sign + 1)..]) is { } max)
            return (min, max);
        var dots = word.IndexOf("..", StringComparison.Ordinal);
        return dots > 0 && Number(word[..dots]) is { } low && Number(word[(dots + 2)..]) is { } high ? (low, high) : null;
    }

    private static bool IsUnit(string word) => word is "characters" or "character" or "chars" or "char" or "letters" or "symbols";

    private static int? Number(string word) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        foreach (var word in text.Split([' ', ',', ';', '(', ')', ':', '=', '\t', '\n', '，', '。', '/', '*', '`', '|'], StringSplitOptions.RemoveEmptyEntries))
            words.Add(word.TrimEnd('.', '!').ToLowerInvariant());
        return words;
    }
}
