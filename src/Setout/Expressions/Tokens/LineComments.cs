namespace Setout.Expressions.Tokens;

/// <summary>The comments of a block by line.</summary>
internal sealed class LineComments
{
    private readonly Dictionary<int, Comment> byLine = [];

    public LineComments(List<Comment> comments)
    {
        foreach (var comment in comments)
            byLine.TryAdd(comment.Line, comment);
    }

    /// <summary>The comments of some lines, both included.</summary>
    public IEnumerable<Comment> Within(int first, int last)
    {
        for (var line = first; line <= last; line++)
            if (byLine.TryGetValue(line, out var comment))
                yield return comment;
    }

    /// <summary>The comment at the end of a line, behind an offset; null if there is none.</summary>
    public Comment? Behind(int line, int offset) => byLine.TryGetValue(line, out var comment) && comment.Start >= offset ? comment : null;
}
