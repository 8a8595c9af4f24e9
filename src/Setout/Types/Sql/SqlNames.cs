using Setout.Expressions.Tokens;

namespace Setout.Types.Sql;

/// <summary>Column names in parentheses.</summary>
internal static class SqlNames
{
    /// <summary>The names of <c>(a, b DESC)</c>; empty where something else than names stands there. The cursor is left behind the parenthesis.</summary>
    public static List<string> Take(TokenCursor cursor)
    {
        var names = new List<string>();
        var start = cursor.At;
        cursor.TakeSign("(");
        while (cursor.IsName)
        {
            names.Add(cursor.TakeName().Value);
            if (cursor.IsSign("("))
            {
                // A prefix length of MySQL, or a function, which is no column.
                if (cursor.Peek(1).Kind != TokenKind.Number)
                    break;
                cursor.SkipParentheses();
            }
            while (cursor.Current.Kind == TokenKind.Word)
                cursor.Skip();
            if (cursor.TakeSign(")"))
                return names;
            if (!cursor.TakeSign(","))
                break;
        }
        cursor.At = start;
        cursor.SkipParentheses();
        return [];
    }
}
