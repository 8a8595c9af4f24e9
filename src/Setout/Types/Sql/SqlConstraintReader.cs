using Setout.Expressions.Tokens;
using Setout.Sections.DataModels;
using Setout.Types.Entities;
using Setout.Types.Fields;

namespace Setout.Types.Sql;

/// <summary>Reads constraints of a table: <c>PRIMARY KEY (…)</c>, <c>UNIQUE (…)</c>, <c>CHECK (…)</c>, <c>FOREIGN KEY (…) REFERENCES …</c>, MySQL's <c>KEY</c>.</summary>
internal static class SqlConstraintReader
{
    /// <summary>Whether one stood at the cursor, understood or not; else the cursor stands where it stood.</summary>
    public static bool TryRead(SqlScript script, EntityDraft table, List<PendingCheck> checks)
    {
        var cursor = script.Cursor;
        var start = cursor.At;
        var first = cursor.Current;
        if (cursor.IsWord("constraint") && cursor.Peek(1).Kind is TokenKind.Word or TokenKind.QuotedName)
            cursor.At += IsKind(cursor, 1) ? 1 : 2;
        if (Read(script, table, checks, first))
            return true;
        cursor.At = start;
        return false;
    }

    private static bool IsKind(TokenCursor cursor, int ahead) =>
        cursor.IsWord("primary", ahead) || cursor.IsWord("unique", ahead) || cursor.IsWord("check", ahead) || cursor.IsWord("foreign", ahead);

    private static bool Read(SqlScript script, EntityDraft table, List<PendingCheck> checks, Token first)
    {
        var cursor = script.Cursor;
        if (cursor.TakeWords("primary", "key"))
            return Columns(script, names => table.Add(new KeyConstraint(names, cursor.PlaceFrom(first))));
        if (cursor.IsWord("unique") && IsList(cursor, 1))
            return Unique(script, table, first);
        if (cursor.IsWord("check") && cursor.IsSign("(", 1))
            return Check(script, checks, first);
        if (cursor.TakeWords("foreign", "key"))
            return Foreign(script, table, first);
        if ((cursor.IsWord("key") || cursor.IsWord("index")) && IsList(cursor, 1))
            return Index(script, table, first);
        if ((cursor.IsWord("fulltext") || cursor.IsWord("spatial") || cursor.IsWord("exclude") || cursor.IsWord("like") || cursor.IsWord("period")) && cursor.Peek(1).Kind is TokenKind.Word or TokenKind.Sign && TypeTable.Find(cursor.TextOf(cursor.Peek(1))) is null)
            return Unread(script, first);
        return false;
    }

    /// <summary>Whether columns follow, with or without the name of an index: <c>KEY (a)</c>, <c>KEY by_a (a)</c>; not <c>key VARCHAR(255)</c>.</summary>
    private static bool IsList(TokenCursor cursor, int ahead)
    {
        while (cursor.IsWord("key", ahead) || cursor.IsWord("index", ahead) || (cursor.IsWord("nulls", ahead) && cursor.IsWord("not", ahead + 1)) || cursor.IsWord("not", ahead) || cursor.IsWord("distinct", ahead))
            ahead++;
        if (cursor.IsSign("(", ahead))
            return true;
        return cursor.Peek(ahead).Kind is TokenKind.Word or TokenKind.QuotedName && cursor.IsSign("(", ahead + 1) && TypeTable.Find(cursor.TextOf(cursor.Peek(ahead))) is null;
    }

    private static bool Unique(SqlScript script, EntityDraft table, Token first)
    {
        var cursor = script.Cursor;
        SkipToList(cursor);
        return Columns(script, names => table.Add(new UniqueConstraint(names, cursor.PlaceFrom(first))));
    }

    private static bool Index(SqlScript script, EntityDraft table, Token first)
    {
        var cursor = script.Cursor;
        SkipToList(cursor);
        return Columns(script, names => table.Add(new IndexConstraint(names, IsUnique: false, cursor.PlaceFrom(first))));
    }

    private static bool Check(SqlScript script, List<PendingCheck> checks, Token first)
    {
        var cursor = script.Cursor;
        cursor.Skip();
        checks.Add(new(null, first, cursor.At));
        cursor.SkipParentheses();
        return true;
    }

    private static bool Foreign(SqlScript script, EntityDraft table, Token first)
    {
        var cursor = script.Cursor;
        SkipToList(cursor);
        return Columns(script, names =>
        {
            var word = cursor.Current;
            if (!cursor.TakeWords("references") || SqlReference.Take(cursor) is not { } target)
            {
                script.Report(word, "`REFERENCES` and a table are missing behind `FOREIGN KEY`");
                return;
            }
            if (target.SetDefault is { } place)
                script.ReportUnread(DeleteRules.NoDefault(place, string.Join(", ", names)));
            var reference = new Reference(target.Entity, names.Count == 1 ? target.Fields.FirstOrDefault() : null, target.OnDelete);
            table.Add(new ReferenceConstraint(names, reference, cursor.PlaceFrom(first)));
        });
    }

    private static bool Unread(SqlScript script, Token first)
    {
        var cursor = script.Cursor;
        script.Report(first, $"`{script.Cut(first)}` has no meaning here and is left out");
        while (!cursor.IsAtEnd && !cursor.IsSign(",") && !cursor.IsSign(")"))
        {
            if (cursor.IsSign("("))
                cursor.SkipParentheses();
            else
                cursor.Skip();
        }
        return true;
    }

    private static bool Columns(SqlScript script, Action<EquatableArray<string>> add)
    {
        var cursor = script.Cursor;
        var open = cursor.Current;
        if (!cursor.IsSign("("))
        {
            script.Report(open, "columns in parentheses are missing here");
            return true;
        }
        var names = SqlNames.Take(cursor);
        if (names.Count == 0)
            script.Report(open, "these are no columns; expressions are not read here");
        else
            add(names.ToEquatableArray());
        SkipTail(cursor);
        return true;
    }

    private static void SkipToList(TokenCursor cursor)
    {
        while (!cursor.IsAtEnd && !cursor.IsSign("(") && !cursor.IsSign(",") && !cursor.IsSign(")"))
            cursor.Skip();
    }

    private static void SkipTail(TokenCursor cursor)
    {
        while (cursor.TakeWords("using", "btree") || cursor.TakeWords("using", "hash") || cursor.TakeWords("not", "deferrable") || cursor.TakeWords("deferrable") || cursor.TakeWords("initially", "deferred") || cursor.TakeWords("initially", "immediate")
            || cursor.TakeWords("on", "conflict", "replace") || cursor.TakeWords("on", "conflict", "ignore") || cursor.TakeWords("on", "conflict", "abort") || (cursor.TakeWords("comment") && cursor.Current.Kind == TokenKind.Text && cursor.At++ >= 0))
        {
        }
    }
}
