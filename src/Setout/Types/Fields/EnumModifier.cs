using Setout.Expressions.Tokens;

namespace Setout.Types.Fields;

/// <summary>The words of an enum outside its type: <c>one of: a, b</c>, <c>'a' | 'b'</c>, <c>draft / paid</c> where the type is <c>enum</c>.</summary>
internal static class EnumModifier
{
    public static bool Take(TokenCursor cursor, FieldDraft field)
    {
        var needsValues = field.Type?.Value is EnumType { Values.IsEmpty: true };
        if (!needsValues && field.Type?.Value is not (null or ScalarType { Kind: ScalarKind.Text }))
            return false;
        var start = cursor.At;
        var isAnnounced = TakeMarker(cursor);
        var first = cursor.Current;
        var values = Values(cursor, isAnnounced || needsValues);
        if (values.Count < 2)
        {
            cursor.At = start;
            return false;
        }
        field.Type = new(new EnumType(values.ToEquatableArray()), field.Type?.Span is { IsWritten: true } written && needsValues ? written : cursor.PlaceFrom(first));
        return true;
    }

    /// <summary>The values of a text that is nothing but a list of them: <c>draft | paid</c>, <c>'a', 'b'</c>; null where it is prose.</summary>
    public static EquatableArray<string>? Whole(Passage passage)
    {
        var cursor = new TokenCursor(passage);
        var isAnnounced = TakeMarker(cursor);
        var areQuoted = cursor.Current.Kind != TokenKind.Word;
        var values = Values(cursor, isAnnounced || areQuoted);
        while (cursor.IsSign(")") || cursor.IsSign(".") || cursor.IsSign("]") || cursor.IsSign("}"))
            cursor.Skip();
        return values.Count >= 2 && cursor.IsAtEnd ? values.ToEquatableArray() : null;
    }

    private static bool TakeMarker(TokenCursor cursor)
    {
        if (!(cursor.TakeWords("enum") || cursor.TakeWords("one", "of") || cursor.TakeWords("values") || cursor.TakeWords("allowed", "values") || cursor.TakeWords("allowed") || cursor.TakeWords("possible", "values") || cursor.TakeWords("options") || cursor.TakeWords("枚举")))
            return false;
        while (cursor.IsSign(":") || cursor.IsSign("(") || cursor.IsSign("：") || cursor.IsSign("{") || cursor.IsSign("["))
            cursor.Skip();
        return true;
    }

    /// <summary>Values with the same separator between them. A comma separates only where a list is expected, a slash between bare words too.</summary>
    private static List<string> Values(TokenCursor cursor, bool isExpected)
    {
        var values = new List<string>();
        var separator = "";
        while (values.Count < EnumValues.Most && IsValue(cursor))
        {
            var isQuoted = cursor.Current.Kind != TokenKind.Word;
            var start = cursor.At;
            var value = Value(cursor);
            var next = Separator(cursor);
            var fits = next.Length > 0 && (isExpected || next == "|" || (next == "/" && isQuoted));
            if (separator.Length == 0 && !fits)
            {
                cursor.At = start;
                break;
            }
            values.Add(value);
            if (!fits || (separator.Length > 0 && next != separator))
                break;
            separator = next;
            cursor.Skip();
        }
        return values;
    }

    private static bool IsValue(TokenCursor cursor) => cursor.Current.Kind switch
    {
        TokenKind.Text or TokenKind.QuotedName => true,
        TokenKind.Word => !FlagWords.IsHere(cursor) && !cursor.IsWord("default") && !cursor.IsWord("defaults") && !cursor.IsWord("fk"),
        _ => false,
    };

    private static string Value(TokenCursor cursor)
    {
        var token = cursor.Current;
        cursor.Skip();
        if (token.Kind == TokenKind.Text)
            return cursor.ContentOf(token);
        if (token.Kind == TokenKind.QuotedName)
            return cursor.NameOf(token);
        while (cursor.IsSign("-") && cursor.Current.Start == cursor.Before.End && cursor.Peek(1) is { Kind: TokenKind.Word or TokenKind.Number } next && next.Start == cursor.Current.End)
            cursor.At += 2;
        return cursor.Passage.Text[token.Start..cursor.Before.End];
    }

    private static string Separator(TokenCursor cursor) =>
        cursor.Current.Kind == TokenKind.Sign && cursor.TextOf(cursor.Current) is "|" or "/" or "," or "、" or "，" or ";" ? cursor.TextOf(cursor.Current) : "";
}
