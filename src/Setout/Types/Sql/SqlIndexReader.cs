using Setout.Expressions.Tokens;
using Setout.Sections.DataModels;

namespace Setout.Types.Sql;

/// <summary><c>CREATE [UNIQUE] INDEX [name] ON table (a, b)</c></summary>
internal static class SqlIndexReader
{
    /// <summary>Reads from <c>UNIQUE</c> or <c>INDEX</c> on.</summary>
    public static void Read(SqlScript script)
    {
        var cursor = script.Cursor;
        var first = cursor.Before;
        var isUnique = cursor.TakeWords("unique");
        cursor.TakeWords("index");
        _ = cursor.TakeWords("concurrently");
        _ = cursor.TakeWords("if", "not", "exists");
        if (!cursor.IsWord("on") && cursor.IsName)
            cursor.TakeQualifiedName();
        if (!cursor.TakeWords("on") || !TakeTable(cursor, out var table))
        {
            script.Report(first, "`ON` and a table are missing in this index");
            return;
        }
        if (cursor.TakeWords("using"))
            cursor.Skip();
        var open = cursor.Current;
        var names = cursor.IsSign("(") ? SqlNames.Take(cursor) : [];
        if (names.Count == 0)
        {
            script.Report(open, "this index is not over columns and is left out");
            return;
        }
        var isPartial = cursor.IsWord("where");
        if (isPartial && isUnique)
            script.Report(cursor.Current, "a unique index with `WHERE` is kept as an index that is not unique: rows outside of the condition may agree");
        else if (isPartial)
            script.ReportUnread(cursor.Current, "the condition of this index is left out: it is over all rows");
        script.Table(table!).Add(new IndexConstraint(names.ToEquatableArray(), isUnique && !isPartial, cursor.PlaceFrom(first)));
    }

    private static bool TakeTable(TokenCursor cursor, out Written<string>? table)
    {
        _ = cursor.TakeWords("only");
        table = cursor.IsName ? cursor.TakeQualifiedName() : null;
        return table is not null;
    }
}
