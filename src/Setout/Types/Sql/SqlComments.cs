using Setout.Expressions.Tokens;

namespace Setout.Types.Sql;

/// <summary>The comments of a block by line.</summary>
internal sealed class SqlComments
{
    private readonly Dictionary<int, Comment> byLine = [];

    public SqlComments(List<Comment> comments)
    {
        foreach (var comment in comments)
            byLine.TryAdd(comment.Line, comment);
    }

    /// <summary>The comments of some lines, both included.</summary>
    public IEnumerable<Comment> Within(int first, int last) => byLine.Values.Where(comment => comment.Line >= first && comment.Line <= last);

    /// <summary>The comment at the end of a line, behind an offset; null if there is none.</summary>
    public Comment? Behind(int line, int offset) => byLine.TryGetValue(line, out var comment) && comment.Start >= offset ? comment : null;
}
