namespace Setout.Markdown;

/// <summary><c>[label]: https://example.com "Title"</c>, which renders as nothing.</summary>
internal static class LinkDefinition
{
    public static bool Is(ReadOnlySpan<char> line)
    {
        if (line.Length < 5 || line[0] != '[' || line[1] is ']' or '[')
            return false;
        var close = line[1..].IndexOfAny('[', ']') + 1;
        if (close < 2 || line[close] != ']' || close + 1 >= line.Length || line[close + 1] != ':')
            return false;
        var destination = line[(close + 2)..].Trim();
        var blank = destination.IndexOfAny(' ', '\t');
        return destination.Length > 0 && (blank < 0 || destination[blank..].TrimStart()[0] is '"' or '\'' or '(');
    }
}
