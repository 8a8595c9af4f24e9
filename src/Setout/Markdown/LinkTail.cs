namespace Setout.Markdown;

/// <summary>What makes a link of a text in brackets: <c>(destination "title")</c> or <c>[label]</c> behind it.</summary>
internal static class LinkTail
{
    private const int LongestLabel = 200;
    private const int DeepestParentheses = 32;

    /// <summary>The end of the link; -1 where the brackets are only brackets.</summary>
    public static int End(string content, int open, int close, int end)
    {
        if (close + 1 >= end)
            return -1;
        return content[close + 1] switch
        {
            '(' => Inline(content, close + 2, end),
            '[' => Reference(content, open, close, end),
            _ => -1,
        };
    }

    private static int Inline(string content, int at, int end)
    {
        at = SkipBlanks(content, at, end);
        at = at < end && content[at] == '<' ? AngleDestination(content, at + 1, end) : Destination(content, at, end);
        if (at < 0)
            return -1;
        var behind = SkipBlanks(content, at, end);
        if (behind > at && behind < end && content[behind] is '"' or '\'' or '(')
            behind = SkipBlanks(content, Title(content, behind, end), end);
        return behind >= 0 && behind < end && content[behind] == ')' ? behind + 1 : -1;
    }

    private static int AngleDestination(string content, int at, int end)
    {
        for (; at < end && content[at] is not ('<' or '\n'); at++)
            if (content[at] == '>')
                return at + 1;
        return -1;
    }

    private static int Destination(string content, int at, int end)
    {
        for (var depth = 0; at < end && !char.IsWhiteSpace(content[at]); at++)
        {
            if (content[at] == '\\')
                at++;
            else if (content[at] == '(' && ++depth > DeepestParentheses)
                return -1;
            else if (content[at] == ')' && --depth < 0)
                return at;
        }
        return Math.Min(at, end);
    }

    private static int Title(string content, int at, int end)
    {
        var close = content[at] == '(' ? ')' : content[at];
        for (at++; at < end; at++)
        {
            if (content[at] == '\\')
                at++;
            else if (content[at] == close)
                return at + 1;
            else if (content[at] == '(' && close == ')')
                return -1;
        }
        return -1;
    }

    /// <summary><c>[text][label]</c>, but not <c>Order[][]</c> or <c>rows[0][1]</c>.</summary>
    private static int Reference(string content, int open, int close, int end)
    {
        if (close == open + 1 || (open > 0 && char.IsLetterOrDigit(content[open - 1])))
            return -1;
        var start = close + 2;
        var label = content.AsSpan(start, Math.Min(LongestLabel, end - start));
        var stop = label.IndexOfAny('[', ']');
        return stop > 0 && label[stop] == ']' && !label[..stop].IsWhiteSpace() ? start + stop + 1 : -1;
    }

    private static int SkipBlanks(string content, int at, int end)
    {
        while (at >= 0 && at < end && char.IsWhiteSpace(content[at]))
            at++;
        return at;
    }
}
