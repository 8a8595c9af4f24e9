using Setout.Expressions.Tokens;

namespace Setout.Types.Fields;

/// <summary>References in every notation: <c>-&gt; Customer</c>, <c>FK → customers.id</c>, <c>references customers(id) on delete cascade</c>.</summary>
internal static class ReferenceModifier
{
    public static bool Take(TokenCursor cursor, FieldDraft field) => TakeRule(cursor, field) || TakeTarget(cursor, field);

    /// <summary><c>customers</c>, <c>customers(id)</c>, <c>customers.id</c>, <c>public.customers.id</c>, <c>Order Item</c>; null where no name stands.</summary>
    public static Reference? Target(TokenCursor cursor)
    {
        if (!cursor.IsName || FlagWords.IsHere(cursor) || IsStop(cursor))
            return null;
        var first = cursor.Current;
        var parts = new List<string> { cursor.TakeName().Value };
        while (cursor.IsSign(".") && cursor.Peek(1).Kind is TokenKind.Word or TokenKind.QuotedName)
        {
            cursor.Skip();
            parts.Add(cursor.TakeName().Value);
        }
        if (parts.Count == 1)
            while (IsNextWordOfName(cursor))
                parts[0] += " " + cursor.TakeName().Value;
        var place = cursor.PlaceFrom(first);
        var field = Field(cursor);
        var isSchema = parts[0] is "public" or "dbo" or "main" && parts.Count > 1;
        var entity = isSchema ? parts[1] : parts[0];
        var column = parts.Count > (isSchema ? 2 : 1) ? parts[^1] : null;
        return new(new(entity, place), field ?? column, DeleteRule.Unstated);
    }

    /// <summary>The rule behind <c>on delete</c>; <see cref="DeleteRule.Unstated"/> where none is known.</summary>
    public static DeleteRule Rule(TokenCursor cursor)
    {
        if (cursor.TakeWords("cascade"))
            return DeleteRule.Cascade;
        if (cursor.TakeWords("set", "null") || cursor.TakeWords("set_null") || cursor.TakeWords("setnull") || cursor.TakeWords("nullify"))
            return DeleteRule.SetNull;
        return cursor.TakeWords("restrict") || cursor.TakeWords("no", "action") || cursor.TakeWords("protect") || cursor.TakeWords("no_action") ? DeleteRule.Restrict : DeleteRule.Unstated;
    }

    private static bool TakeRule(TokenCursor cursor, FieldDraft field)
    {
        // Keys never change, so that nothing happens then.
        if (cursor.TakeWords("on", "update"))
        {
            if (!cursor.TakeWords("set", "default"))
                Rule(cursor);
            return true;
        }
        var start = cursor.At;
        var isStated = cursor.TakeWords("on", "delete") || cursor.TakeWords("ondelete");
        if (isStated && cursor.IsSign(":"))
            cursor.Skip();
        var word = cursor.Current;
        if (isStated && cursor.TakeWords("set", "default"))
        {
            field.Findings.Add(DeleteRules.NoDefault(cursor.PlaceFrom(word), field.Name.Value));
            return true;
        }
        var rule = cursor.TakeWords("cascadeondelete") || cursor.TakeWords("cascade", "delete") ? DeleteRule.Cascade
            : cursor.TakeWords("nullondelete") ? DeleteRule.SetNull
            : cursor.TakeWords("restrictondelete") ? DeleteRule.Restrict
            : isStated || cursor.IsWord("cascade") || cursor.IsWord("restrict") || cursor.IsWord("set") ? Rule(cursor) : DeleteRule.Unstated;
        if (rule == DeleteRule.Unstated)
        {
            cursor.At = start;
            return false;
        }
        _ = cursor.TakeWords("on", "delete");
        field.OnDelete = rule;
        return true;
    }

    private static bool TakeTarget(TokenCursor cursor, FieldDraft field)
    {
        var isNamed = TakeWord(cursor);
        var isPointed = TakeArrow(cursor);
        if (!isNamed && !isPointed)
            return false;
        _ = cursor.TakeWords("to") || cursor.TakeWords("references");
        var start = cursor.At;
        while (cursor.IsSign("(") || cursor.IsSign(":") || cursor.IsSign(">") || cursor.IsSign("="))
            cursor.Skip();
        if (Target(cursor) is { } target)
            field.Reference ??= target;
        else
            cursor.At = start;
        return true;
    }

    private static bool TakeWord(TokenCursor cursor) =>
        cursor.TakeWords("foreign", "key", "references") || cursor.TakeWords("foreign", "key") || cursor.TakeWords("fk") || cursor.TakeWords("references") || cursor.TakeWords("ref")
        || cursor.TakeWords("foreignkey") || cursor.TakeWords("belongs", "to") || cursor.TakeWords("refers", "to") || cursor.TakeWords("links", "to") || cursor.TakeWords("reference", "to")
        || cursor.TakeWords("foreign_key") || cursor.TakeWords("外键") || cursor.TakeWords("外部キー") || cursor.TakeWords("klucz", "obcy") || cursor.TakeWords("llave", "foránea");

    private static bool TakeArrow(TokenCursor cursor) =>
        cursor.TakeSign("->") || cursor.TakeSign("→") || cursor.TakeSign("=>") || cursor.TakeSign("⇒") || cursor.TakeSign("->>");

    private static string? Field(TokenCursor cursor)
    {
        if (!cursor.IsSign("(") || cursor.Peek(1).Kind is not (TokenKind.Word or TokenKind.QuotedName) || !cursor.IsSign(")", 2))
            return null;
        cursor.Skip();
        var name = cursor.TakeName();
        cursor.Skip();
        return name.Value;
    }

    /// <summary>A name of several words goes on with capitals: <c>Order Item on delete cascade</c>.</summary>
    private static bool IsNextWordOfName(TokenCursor cursor) =>
        cursor.Current is { Kind: TokenKind.Word } next && next.Start == cursor.Before.End + 1 && char.IsUpper(cursor.SpanOf(next)[0])
        && char.IsUpper(cursor.SpanOf(cursor.Before)[0]) && !FlagWords.IsHere(cursor) && !IsStop(cursor) && !IsUpper(cursor.SpanOf(next));

    private static bool IsUpper(ReadOnlySpan<char> word) => word.Length > 1 && char.IsUpper(word[1]);

    private static bool IsStop(TokenCursor cursor) =>
        cursor.IsWord("on") || cursor.IsWord("default") || cursor.IsWord("not") || cursor.IsWord("check") || cursor.IsWord("cascade") || cursor.IsWord("to") || cursor.IsWord("the") || cursor.IsWord("deferrable");
}
