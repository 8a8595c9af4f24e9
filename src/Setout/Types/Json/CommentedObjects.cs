namespace Setout.Types.Json;

/// <summary>Several objects in one block, each below a comment that names it, as collections of documents are shown: <c>// Orders</c>.</summary>
internal static class CommentedObjects
{
    private const int LongestName = 40;

    /// <summary>The names with the objects below them; none where a block has another form.</summary>
    public static List<(Written<string> Name, Passage Object)> In(Passage passage)
    {
        var found = new List<(Written<string> Name, Passage Object)>();
        var (name, objectStart, depth) = ((Written<string>?)null, -1, 0);
        foreach (var line in Lines(passage.Text))
        {
            var text = passage.Text.AsSpan(line.Start, line.Length);
            if (depth == 0 && NameIn(passage, line.Start, line.Length) is { } named)
                (name, objectStart) = (named, -1);
            else if (depth == 0 && name is not null && text.TrimStart().StartsWith("{"))
                objectStart = line.Start;
            depth += text.Count('{') - text.Count('}');
            if (depth == 0 && objectStart >= 0)
            {
                found.Add((name!, passage.Slice(objectStart, line.Start + line.Length - objectStart)));
                (name, objectStart) = (null, -1);
            }
        }
        return found;
    }

    private static IEnumerable<(int Start, int Length)> Lines(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            yield return (start, end - start);
            start = end + 1;
        }
    }

    /// <summary><c>// Orders</c>, <c>// orders collection</c></summary>
    private static Written<string>? NameIn(Passage passage, int start, int length)
    {
        var line = passage.Trim(start, start + length);
        if (!line.Text.StartsWith("//", StringComparison.Ordinal))
            return null;
        var name = line.Trim(2, line.Text.Length);
        foreach (var word in (ReadOnlySpan<string>)[" collection", " document", " schema", " model"])
            if (name.Text.EndsWith(word, StringComparison.OrdinalIgnoreCase))
                name = name.Trim(0, name.Text.Length - word.Length);
        var isName = name.Text.Length is > 0 and <= LongestName && char.IsLetter(name.Text[0]) && name.Text.All(sign => char.IsLetterOrDigit(sign) || sign is '_' or ' ') && name.Text.AsSpan().Count(' ') < 3;
        return isName ? new(name.Text, name.Span) : null;
    }
}
