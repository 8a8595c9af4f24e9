namespace Setout.Types.FieldLines;

/// <summary>A line that opens an entity inside a block: <c>Order {</c>, <c>entity Order:</c>, <c>Table orders {</c>.</summary>
internal static class EntityHeader
{
    private static readonly string[] Words = ["entity", "table", "model", "type", "interface", "class", "collection", "struct"];

    /// <summary>Where the name stands; null where the line is no such line.</summary>
    public static (int Start, int Length)? Read(string text)
    {
        var start = 0;
        foreach (var word in Words)
            if (text.Length > word.Length + 1 && text[word.Length] is ' ' or ':' && text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                start = word.Length + 1;
        while (start < text.Length && text[start] == ' ')
            start++;
        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
            end++;
        if (end == start || !char.IsLetter(text[start]))
            return null;
        var rest = text.AsSpan(end).Trim();
        var isOpened = rest is "{" or ":" or "={" or "= {" or ": {";
        return isOpened || (rest.IsEmpty && start > 0) ? (start, end - start) : null;
    }
}
