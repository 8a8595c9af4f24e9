namespace Setout.Markdown;

/// <summary>Finds the run of backticks that ends a code span, remembering lengths that do not occur any more.</summary>
internal sealed class BacktickRuns(string content, int end)
{
    private const int Longest = 32;

    private long exhausted;

    /// <summary>The next run of exactly this length; -1 if there is none.</summary>
    public int Find(int length, int from)
    {
        if (length > Longest || (exhausted & (1L << length)) != 0)
            return -1;
        while (from < end)
        {
            var next = content.AsSpan(from, end - from).IndexOf('`');
            if (next < 0)
                break;
            from += next;
            var found = LengthAt(content, from, end);
            if (found == length)
                return from;
            from += found;
        }
        exhausted |= 1L << length;
        return -1;
    }

    public static int LengthAt(string content, int at, int end)
    {
        var stop = at;
        while (stop < end && content[stop] == '`')
            stop++;
        return stop - at;
    }
}
