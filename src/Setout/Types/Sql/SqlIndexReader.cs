using Setout.Export.Sql;
using Setout.Expressions;
using Setout.Expressions.Tokens;
using Setout.Sections.DataModels;
using Setout.Types.Entities;

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
            // An index that only finds rows refuses none.
            if (isUnique)
                script.Report(open, "this unique index is not over columns and is left out, so that it keeps no two rows apart");
            else
                script.ReportLost(open, "this index is not over columns and is left out");
            return;
        }
        var draft = script.Table(table!);
        if (!cursor.IsWord("where"))
            draft.Add(new IndexConstraint(names.ToEquatableArray(), isUnique, cursor.PlaceFrom(first)));
        else
            Partial(script, draft, first, names.ToEquatableArray(), isUnique);
    }

    /// <summary>Of the rows outside of the condition a unique index says nothing; an index that only finds rows may be over all.</summary>
    private static void Partial(SqlScript script, EntityDraft table, Token first, EquatableArray<string> names, bool isUnique)
    {
        var cursor = script.Cursor;
        var (where, span) = (cursor.Current, cursor.PlaceFrom(first));
        cursor.Skip();
        var reading = isUnique ? ExpressionReader.ReadAt(cursor, table.IsAddition ? FieldNames.Any : FieldNames.Of(table.Fields.Select(field => field.Name.Value))) : default;
        var isKept = reading.Value is { } read && !ExpressionSql.UsesNow(read);
        if (!isUnique)
            script.ReportUnread(where, "the condition of this index is left out: it is over all rows");
        else if (!isKept)
            script.ReportLost(where, "the condition of this unique index is not understood, so that the index keeps no two rows apart: state the condition over the table's own columns, or check it elsewhere");
        table.Add(new IndexConstraint(names, isKept, span) { Condition = isKept ? reading.Value : null });
    }

    private static bool TakeTable(TokenCursor cursor, out Written<string>? table)
    {
        _ = cursor.TakeWords("only");
        table = cursor.IsName ? cursor.TakeQualifiedName() : null;
        return table is not null;
    }
}
