namespace Setout.Types.Json;

/// <summary>A row as a store of documents shows it: <c>{ _id: ObjectId("65f1"), name: "Ann" }</c>. Its values are samples, not types.</summary>
internal static class ShownDocument
{
    private static readonly string[] Constructors = ["ObjectId", "ISODate", "UUID", "Date", "NumberInt", "NumberLong", "NumberDecimal", "Decimal128", "Timestamp", "BinData"];

    /// <summary>Whether an object begins here whose first member has a value: a text, a number, or one that a store makes of a text.</summary>
    public static bool IsHere(ReadOnlySpan<char> code)
    {
        if (code.IsEmpty || code[0] != '{')
            return false;
        var colon = code.IndexOf(':');
        if (colon < 0 || code[..colon].IndexOfAny('(', '{', '[') > 0)
            return false;
        var value = code[(colon + 1)..];
        var end = value.IndexOf('\n');
        value = (end < 0 ? value : value[..end]).Trim();
        if (value.Contains('|'))
            return false;
        return !value.IsEmpty && (value[0] is '"' or '\'' || char.IsAsciiDigit(value[0]) || Argument(value.TrimEnd(", ").ToString()) is not null);
    }

    /// <summary>The text between the parentheses of <c>ObjectId("65f1")</c>; null where none is made so.</summary>
    public static string? Argument(string value)
    {
        var open = value.IndexOf('(', StringComparison.Ordinal);
        if (open < 1 || value[^1] != ')' || !Constructors.Contains(value[..open].Replace("new ", "", StringComparison.Ordinal).Trim()))
            return null;
        var argument = value[(open + 1)..^1].Trim();
        return argument is ['"' or '\'', .., '"' or '\''] && argument.Length > 1 ? argument[1..^1]
            : argument.Length > 0 && argument.All(char.IsAsciiDigit) ? argument : null;
    }
}
