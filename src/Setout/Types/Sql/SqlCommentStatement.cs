using Setout.Expressions.Tokens;

namespace Setout.Types.Sql;

/// <summary><c>COMMENT ON TABLE orders IS '…'</c>, <c>COMMENT ON COLUMN orders.total IS '…'</c></summary>
internal static class SqlCommentStatement
{
    /// <summary>Reads from behind <c>COMMENT ON</c> on.</summary>
    public static void Read(SqlScript script)
    {
        var cursor = script.Cursor;
        var isTable = cursor.TakeWords("table");
        if ((!isTable && !cursor.TakeWords("column")) || !cursor.IsName)
            return;
        var names = new List<Written<string>> { cursor.TakeName() };
        while (cursor.TakeSign(".") && cursor.IsName)
            names.Add(cursor.TakeName());
        if (!cursor.TakeWords("is") || cursor.Current.Kind != TokenKind.Text)
            return;
        var text = cursor.ContentOf(cursor.Current);
        cursor.Skip();
        if (isTable)
            script.Table(names[^1]).Description = text;
        else if (names.Count > 1)
            script.Table(names[^2]).Find(names[^1].Value)?.Describe(text);
    }
}
