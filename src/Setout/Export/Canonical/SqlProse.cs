using System.Text;

namespace Setout.Export.Canonical;

/// <summary>
/// What an author of SQL said for people: comments and texts. Names of types, constraints and indexes are none of a design's
/// business and may go; that the rest means the same is found out by reading it again.
/// </summary>
internal static class SqlProse
{
    public static string Of(string sql)
    {
        var prose = new StringBuilder();
        for (var at = 0; at < sql.Length;)
        {
            var end = EndOf(sql, at);
            if (end > at)
                prose.Append(sql, at, end - at).Append('\n');
            at = Math.Max(end, at + 1);
        }
        return prose.ToString();
    }

    /// <summary>The end of the comment or text that begins at an offset; the offset itself where none does.</summary>
    private static int EndOf(string sql, int at) => sql[at] switch
    {
        '-' when Next(sql, at) == '-' => Find(sql, "\n", at + 2),
        '#' => Find(sql, "\n", at + 1),
        '/' when Next(sql, at) == '*' => Find(sql, "*/", at + 2),
        '\'' => Find(sql, "'", at + 1),
        _ => at,
    };

    private static char Next(string sql, int at) => at + 1 < sql.Length ? sql[at + 1] : '\0';

    private static int Find(string sql, string mark, int from) =>
        sql.IndexOf(mark, Math.Min(from, sql.Length), StringComparison.Ordinal) is var found and >= 0 ? found + mark.Length : sql.Length;
}
