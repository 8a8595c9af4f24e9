using System.Globalization;
using Setout.Expressions.Tokens;
using Setout.Types.Json;

namespace Setout.Types.Fields;

/// <summary>Reads what stands behind <c>DEFAULT</c> or <c>=</c>, in every dialect.</summary>
internal static class DefaultReader
{
    /// <summary>The value at the cursor, which is left behind it; null where none stands.</summary>
    public static Written<DefaultValue>? Take(TokenCursor cursor)
    {
        var first = cursor.Current;
        var value = Value(cursor);
        if (value is null)
            return null;
        TakeCasts(cursor);
        return new(value, cursor.PlaceFrom(first));
    }

    private static DefaultValue? Value(TokenCursor cursor)
    {
        var token = cursor.Current;
        switch (token.Kind)
        {
            case TokenKind.Text:
                cursor.Skip();
                return new ConstantDefault(cursor.ContentOf(token));
            case TokenKind.QuotedName:
                cursor.Skip();
                return new ConstantDefault(cursor.SpanOf(token)[0] == '"' ? JsonStrings.Content(cursor.TextOf(token)) : cursor.NameOf(token));
            case TokenKind.Number:
                return Number(cursor, "");
            case TokenKind.Word:
                return Word(cursor);
            case TokenKind.Sign:
                return Sign(cursor);
            default:
                return null;
        }
    }

    private static DefaultValue? Sign(TokenCursor cursor)
    {
        if (cursor.IsSign("-") && cursor.Peek(1).Kind == TokenKind.Number)
        {
            cursor.Skip();
            return Number(cursor, "-");
        }
        if (cursor.IsSign("{") || cursor.IsSign("["))
            return Json(cursor);
        return cursor.IsSign("(") ? Parenthesised(cursor) : null;
    }

    private static DefaultValue Number(TokenCursor cursor, string sign)
    {
        var text = sign + cursor.TextOf(cursor.Current);
        cursor.Skip();
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
            return new ConstantDefault(whole);
        return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? new ConstantDefault(number)
            : new UnknownDefault(text);
    }

    private static DefaultValue Word(TokenCursor cursor)
    {
        var token = cursor.Current;
        var word = cursor.TextOf(token).ToLowerInvariant();
        if (word == "array" && cursor.IsSign("[", 1))
        {
            cursor.Skip();
            return Json(cursor);
        }
        cursor.Skip();
        if (cursor.IsSign("("))
            return Call(cursor, token, word);
        if (word == "next" && cursor.TakeWords("value", "for"))
        {
            _ = cursor.IsName ? cursor.TakeQualifiedName() : null;
            return new NewIdDefault();
        }
        return word switch
        {
            "null" => new ConstantDefault(null),
            "true" => new ConstantDefault(true),
            "false" => new ConstantDefault(false),
            "now" or "current_timestamp" or "current_date" or "localtimestamp" or "current_time" or "today" => new NowDefault(),
            "autoincrement" or "auto_increment" or "uuidv4" or "uuidv7" => new NewIdDefault(),
            _ => new ConstantDefault(Hyphenated(cursor, token)),
        };
    }

    /// <summary>A bare word goes on over hyphens and points that touch it: <c>in-progress</c>.</summary>
    private static string Hyphenated(TokenCursor cursor, Token first)
    {
        while ((cursor.IsSign("-") || cursor.IsSign(".") || cursor.IsSign(":")) && cursor.Current.Start == cursor.Before.End
            && cursor.Peek(1) is { Kind: TokenKind.Word or TokenKind.Number } next && next.Start == cursor.Current.End)
            cursor.At += 2;
        return cursor.Passage.Text[first.Start..cursor.Before.End];
    }

    private static DefaultValue Call(TokenCursor cursor, Token name, string word)
    {
        cursor.SkipParentheses();
        var isWhole = cursor.Current.Kind != TokenKind.Sign || !(cursor.IsSign("+") || cursor.IsSign("-"));
        return word switch
        {
            _ when !isWhole => Unknown(cursor, name),
            "now" or "current_timestamp" or "current_date" or "getdate" or "getutcdate" or "sysdatetime" or "sysutcdatetime" or "sysdatetimeoffset" or "clock_timestamp" or "transaction_timestamp" or "localtimestamp" or "curdate" or "utc_timestamp" => new NowDefault(),
            "datetime" or "date" or "strftime" or "time" or "timezone" => cursor.Passage.Text[name.Start..cursor.Before.End].Contains("now", StringComparison.OrdinalIgnoreCase) ? new NowDefault() : Unknown(cursor, name),
            "gen_random_uuid" or "uuid_generate_v4" or "uuid_generate_v7" or "uuidv7" or "uuidv4" or "uuid" or "newid" or "newsequentialid" or "nextval" or "autoincrement" or "random_uuid" or "cuid" or "uuid_generate_v1" or "uuid_generate_v1mc" => new NewIdDefault(),
            _ => Unknown(cursor, name),
        };
    }

    /// <summary><c>(now())</c>, <c>('{}')</c>; anything longer is not understood.</summary>
    private static DefaultValue Parenthesised(TokenCursor cursor)
    {
        var open = cursor.Current;
        var start = cursor.At;
        var depth = 0;
        while (cursor.IsSign("(") && depth < 8)
        {
            depth++;
            cursor.Skip();
        }
        var value = cursor.IsSign("(") ? null : Value(cursor);
        TakeCasts(cursor);
        while (depth > 0 && cursor.TakeSign(")"))
            depth--;
        if (value is not null && depth == 0)
            return value;
        cursor.At = start;
        cursor.SkipParentheses();
        return new UnknownDefault(cursor.Passage.Text[open.Start..cursor.Before.End]);
    }

    private static DefaultValue Json(TokenCursor cursor)
    {
        var open = cursor.Current;
        var depth = 0;
        do
        {
            if (cursor.IsSign("{") || cursor.IsSign("["))
                depth++;
            else if (cursor.IsSign("}") || cursor.IsSign("]"))
                depth--;
            cursor.Skip();
        }
        while (depth > 0 && !cursor.IsAtEnd);
        var text = cursor.Passage.Text[open.Start..cursor.Before.End];
        if (DefaultFit.IsJson(text))
            return new JsonDefault(text);
        var quoted = text.Replace('\'', '"');
        return DefaultFit.IsJson(quoted) ? new JsonDefault(quoted) : new UnknownDefault(text);
    }

    private static UnknownDefault Unknown(TokenCursor cursor, Token first)
    {
        while (cursor.IsSign("+") || cursor.IsSign("-"))
        {
            cursor.Skip();
            while (cursor.Current.Kind is TokenKind.Word or TokenKind.Text or TokenKind.Number)
                cursor.Skip();
            if (cursor.IsSign("("))
                cursor.SkipParentheses();
        }
        return new(cursor.Passage.Text[first.Start..cursor.Before.End]);
    }

    private static void TakeCasts(TokenCursor cursor)
    {
        while (cursor.TakeSign("::"))
        {
            while (cursor.IsName && !IsReserved(cursor))
                cursor.Skip();
            if (cursor.IsSign("("))
                cursor.SkipParentheses();
            while (cursor.IsSign("[") && cursor.IsSign("]", 1))
                cursor.At += 2;
        }
        if (cursor.TakeWords("at", "time", "zone") && cursor.Current.Kind == TokenKind.Text)
            cursor.Skip();
    }

    private static bool IsReserved(TokenCursor cursor) =>
        cursor.IsWord("not") || cursor.IsWord("null") || cursor.IsWord("primary") || cursor.IsWord("unique") || cursor.IsWord("check") || cursor.IsWord("references") || cursor.IsWord("constraint");
}
