using Setout.Expressions.Tokens;

namespace Setout.Types.Programs;

/// <summary>A declaration with a body: <c>interface Order extends Base { … }</c>, <c>record Order(Guid Id)</c>.</summary>
/// <param name="Keyword">In lower case: <c>interface</c>, <c>class</c>, <c>model</c>.</param>
/// <param name="Name">What it declares.</param>
/// <param name="BodyStart">The index of the first token inside the brackets.</param>
/// <param name="BodyEnd">The index of the closing bracket; where there is none, of the next declaration or the end.</param>
/// <param name="IsClosed">Whether there is one.</param>
internal sealed record Declaration(string Keyword, Written<string> Name, int BodyStart, int BodyEnd, bool IsClosed)
{
    private const int MostBeforeBody = 40;
    private const int MostUnclosed = 20;

    private static readonly HashSet<string> Keywords = new(StringComparer.OrdinalIgnoreCase)
    {
        "interface", "type", "class", "struct", "record", "model", "enum", "table",
    };

    /// <summary>The declarations of a block, those inside others left out.</summary>
    public static IEnumerable<Declaration> In(TokenCursor cursor)
    {
        var unclosed = 0;
        for (cursor.At = 0; !cursor.IsAtEnd; cursor.Skip())
        {
            if (Here(cursor) is not { } declaration)
                continue;
            yield return declaration;
            cursor.At = declaration.IsClosed ? declaration.BodyEnd : declaration.BodyEnd - 1;
            // Each that is never closed was looked for up to the end: what has many is no such text.
            if (!declaration.IsClosed && ++unclosed > MostUnclosed)
                yield break;
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
        if (open < 0)
            return null;
        var close = Close(cursor, open);
        cursor.At = close;
        var isClosed = !cursor.IsAtEnd;
        if (!isClosed)
            close = Next(cursor, at, open);
        cursor.At = at;
        return new(keyword, name, open + 1, close, isClosed);
    }

    /// <summary>Behind a body that is never closed: the next line that begins as far left and declares something.</summary>
    private static int Next(TokenCursor cursor, int declaration, int open)
    {
        var (text, end) = (cursor.Passage.Text, cursor.At);
        cursor.At = declaration;
        var column = Column(text, FirstOfLine(cursor).Start);
        for (cursor.At = open + 1; cursor.At < end; cursor.Skip())
        {
            if (cursor.Before.Line == cursor.Current.Line || Column(text, cursor.Current.Start) > column)
                continue;
            for (var ahead = 0; ahead < 4 && cursor.Peek(ahead).Line == cursor.Current.Line; ahead++)
                if (cursor.Peek(ahead).Kind == TokenKind.Word && Keywords.Contains(cursor.TextOf(cursor.Peek(ahead))) && cursor.Peek(ahead + 1).Kind is TokenKind.Word or TokenKind.QuotedName)
                    return cursor.At;
        }
        return end;
    }

    private static Token FirstOfLine(TokenCursor cursor)
    {
        var back = 0;
        while (cursor.At + back > 0 && cursor.Peek(back - 1).Line == cursor.Current.Line)
            back--;
        return cursor.Peek(back);
    }

    private static int Column(string text, int offset) => offset - (offset == 0 ? 0 : text.LastIndexOf('\n', offset - 1) + 1);

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
