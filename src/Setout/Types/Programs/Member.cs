using Setout.Expressions.Tokens;

namespace Setout.Types.Programs;

/// <summary>A member of a declaration: the tokens from <paramref name="Start"/> to before <paramref name="End"/>.</summary>
internal readonly record struct Member(int Start, int End)
{
    /// <summary>The members of a body: between semicolons, commas and ends of lines outside of brackets.</summary>
    public static IEnumerable<Member> In(TokenCursor cursor, Declaration declaration)
    {
        var start = declaration.BodyStart;
        var depth = 0;
        for (var at = start; at < declaration.BodyEnd; at++)
        {
            cursor.At = at;
            depth += Brackets.Step(cursor);
            var isEnd = at + 1 == declaration.BodyEnd;
            var isMark = depth == 0 && (cursor.IsSign(";") || cursor.IsSign(","));
            if (!isMark && !isEnd && !(depth == 0 && EndsLine(cursor)))
                continue;
            if (at + (isMark ? 0 : 1) > start)
                yield return new(start, isMark ? at : at + 1);
            start = at + 1;
        }
    }

    /// <summary>Whether the member ends with its line: neither this token nor the next asks for more.</summary>
    private static bool EndsLine(TokenCursor cursor)
    {
        var next = cursor.Peek(1);
        if (next.Line == cursor.Current.Line)
            return false;
        return !Joins(cursor.SpanOf(cursor.Current)) && !Joins(cursor.SpanOf(next)) && !IsAnnotation(cursor);
    }

    private static bool Joins(ReadOnlySpan<char> sign) => sign is "|" or "&" or "=" or ":" or "." or "=>" or "<" or "{";

    /// <summary>Whether a line that ends here is an annotation of what follows: <c>[Required]</c>, <c>@Id</c>, <c>#[serde]</c>.</summary>
    private static bool IsAnnotation(TokenCursor cursor)
    {
        var line = cursor.Current.Line;
        var ahead = 0;
        while (cursor.At + ahead > 0 && cursor.Peek(ahead - 1).Line == line)
            ahead--;
        var first = cursor.SpanOf(cursor.Peek(ahead));
        return first.StartsWith("[") || (first.StartsWith("@") && !first.StartsWith("@@"));
    }
}
