using Setout.Expressions.Tokens;

namespace Setout.Types.Programs;

/// <summary>A declaration with a body: <c>interface Order extends Base { … }</c>, <c>record Order(Guid Id)</c>.</summary>
/// <param name="Keyword">In lower case: <c>interface</c>, <c>class</c>, <c>model</c>.</param>
/// <param name="Name">What it declares.</param>
/// <param name="BodyStart">The index of the first token inside the brackets.</param>
/// <param name="BodyEnd">The index of the closing bracket, or of the end.</param>
internal sealed record Declaration(string Keyword, Written<string> Name, int BodyStart, int BodyEnd)
{
    private const int MostBeforeBody = 40;

    private static readonly HashSet<string> Keywords = new(StringComparer.OrdinalIgnoreCase)
    {
        "interface", "type", "class", "struct", "record", "model", "enum", "table",
    };

    /// <summary>The declarations of a block, those inside others left out.</summary>
    public static IEnumerable<Declaration> In(TokenCursor cursor)
    {
        for (cursor.At = 0; !cursor.IsAtEnd; cursor.Skip())
        {
            if (Here(cursor) is not { } declaration)
                continue;
            yield return declaration;
            cursor.At = declaration.BodyEnd;
        }
    }

    private static Declaration? Here(TokenCursor cursor)
    {
        var word = cursor.Current;
        if (word.Kind != TokenKind.Word || !Keywords.Contains(cursor.TextOf(word)) || cursor.Peek(1).Kind is not (TokenKind.Word or TokenKind.QuotedName) || cursor.Peek(1).Line != word.Line)
            return null;
        var keyword = cursor.TextOf(word).ToLowerInvariant();
        var at = cursor.At;
        cursor.Skip();
        // "record struct Order", "enum class Status"
        if (cursor.Current.Kind == TokenKind.Word && Keywords.Contains(cursor.TextOf(cursor.Current)) && cursor.Peek(1).Kind == TokenKind.Word)
            cursor.Skip();
        var name = cursor.TakeName();
        var open = Open(cursor, keyword);
        cursor.At = at;
        return open < 0 ? null : new(keyword, name, open + 1, Close(cursor, open));
    }

    /// <summary>The bracket that opens the body; -1 where the declaration ends before one.</summary>
    private static int Open(TokenCursor cursor, string keyword)
    {
        if (cursor.IsSign("(") && keyword is "record" or "class")
            return cursor.At;
        for (var count = 0; count < MostBeforeBody && !cursor.IsAtEnd; count++)
        {
            if (cursor.IsSign("{"))
                return cursor.At;
            if (cursor.IsSign(";") || cursor.IsSign("}") || (keyword != "enum" && cursor.Current.Kind == TokenKind.Text))
                return -1;
            if (cursor.Current.Kind == TokenKind.Word && Keywords.Contains(cursor.TextOf(cursor.Current)) && cursor.Before.Line < cursor.Current.Line)
                return -1;
            cursor.Skip();
        }
        return -1;
    }

    private static int Close(TokenCursor cursor, int open)
    {
        var at = cursor.At;
        cursor.At = open;
        var depth = 0;
        for (; !cursor.IsAtEnd; cursor.Skip())
        {
            depth += Brackets.Step(cursor);
            if (depth == 0)
                break;
        }
        var close = cursor.At;
        cursor.At = at;
        return close;
    }
}
