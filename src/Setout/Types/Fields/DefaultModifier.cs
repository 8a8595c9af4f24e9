using Setout.Expressions.Tokens;

namespace Setout.Types.Fields;

/// <summary><c>= draft</c>, <c>default 0</c>, <c>defaults to now()</c>.</summary>
internal static class DefaultModifier
{
    public static bool Take(TokenCursor cursor, FieldDraft field)
    {
        var start = cursor.At;
        if (!TakeMarker(cursor))
            return false;
        if (cursor.TakeWords("current", "timestamp") || cursor.TakeWords("current", "time") || cursor.TakeWords("current", "date"))
        {
            field.Default ??= new(new NowDefault(), cursor.PlaceOf(cursor.Before));
            return true;
        }
        if (cursor.TakeWords("none") || cursor.TakeWords("auto"))
            return true;
        if (DefaultReader.Take(cursor) is { } value)
        {
            field.Default = value;
            return true;
        }
        cursor.At = start;
        return false;
    }

    private static bool TakeMarker(TokenCursor cursor)
    {
        if (cursor.TakeSign("=") || cursor.TakeSign(":="))
            return true;
        if (!(cursor.TakeWords("default") || cursor.TakeWords("defaults") || cursor.TakeWords("默认") || cursor.TakeWords("默认值") || cursor.TakeWords("デフォルト") || cursor.TakeWords("padrão") || cursor.TakeWords("domyślnie") || cursor.TakeWords("predeterminado")))
            return false;
        _ = cursor.TakeWords("value");
        _ = cursor.TakeWords("is") || cursor.TakeWords("to") || cursor.TakeSign(":") || cursor.TakeSign("=") || cursor.TakeSign("：");
        // default('x') means the same as default 'x'; what stands behind the parenthesis is skipped as a separator.
        if (cursor.IsSign("(") && cursor.Peek(1).Kind is TokenKind.Text or TokenKind.QuotedName or TokenKind.Number or TokenKind.Word && cursor.IsSign(")", 2))
            cursor.Skip();
        return true;
    }
}
