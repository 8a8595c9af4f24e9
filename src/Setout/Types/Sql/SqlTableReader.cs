using Setout.Expressions.Tokens;
using Setout.Types.Entities;
using Setout.Types.Fields;

namespace Setout.Types.Sql;

/// <summary>Reads what follows <c>CREATE TABLE</c>. Each column is read on its own: a mistake in one does not hide the next.</summary>
internal sealed class SqlTableReader(SqlScript script)
{
    private readonly TokenCursor cursor = script.Cursor;
    private readonly List<PendingCheck> checks = [];

    public void Read()
    {
        _ = cursor.TakeWords("if", "not", "exists");
        if (!cursor.IsName)
        {
            script.Report(cursor.Current, "the name of the table is missing");
            return;
        }
        var table = script.NewTable(cursor.TakeQualifiedName());
        var open = cursor.Current;
        if (!cursor.TakeSign("("))
        {
            script.Report(open, $"`(` and the columns of `{table.Name!.Value}` are missing");
            return;
        }
        Body(table, open);
        foreach (var check in checks)
            check.Apply(script, table);
        Options(table);
    }

    /// <summary>Reads one column or table constraint, as behind <c>ALTER TABLE … ADD</c>.</summary>
    public void ReadAdded(EntityDraft table)
    {
        if (!SqlConstraintReader.TryRead(script, table, checks))
            Column(table);
        foreach (var check in checks)
            check.Apply(script, table);
    }

    private void Body(EntityDraft table, Token open)
    {
        while (!cursor.TakeSign(")"))
        {
            if (cursor.IsAtEnd || cursor.IsSign(";") || script.IsAtStatement())
            {
                script.Report(open, $"the list of columns of `{table.Name!.Value}` is never closed");
                return;
            }
            if (cursor.TakeSign(","))
                continue;
            if (cursor.Current.Kind == TokenKind.Ellipsis)
                More(table);
            else if (!SqlConstraintReader.TryRead(script, table, checks))
                Column(table);
        }
    }

    /// <summary><c>… existing columns</c></summary>
    private void More(EntityDraft table)
    {
        table.IsAddition = true;
        var line = cursor.Current.Line;
        while (!cursor.IsAtEnd && cursor.Current.Line == line && !cursor.IsSign(",") && !cursor.IsSign(")"))
            cursor.Skip();
    }

    private void Column(EntityDraft table)
    {
        if (!cursor.IsName)
        {
            script.Report(cursor.Current, $"`{script.Cut(cursor.Current)}` is no column");
            Recover();
            return;
        }
        var first = cursor.Current;
        var name = cursor.TakeName();
        var column = new FieldDraft(name, name.Span);
        table.Add(column);
        SqlColumnReader.Read(script, column, checks);
        column.Span = cursor.PlaceFrom(first);
        SqlColumnReader.Describe(script, column, first);
        if (!cursor.IsSign(",") && !cursor.IsSign(")") && !cursor.IsAtEnd && !cursor.IsSign(";"))
            Unfinished(table, name.Value);
    }

    /// <summary>A line that begins with a name goes on with the next column: only the comma is missing.</summary>
    private void Unfinished(EntityDraft table, string name)
    {
        if (script.IsAtStatement())
            return;
        if (script.IsFirstOnLine() && (cursor.IsName || cursor.Current.Kind == TokenKind.Ellipsis))
        {
            script.Report(cursor.Before, $"a comma is missing behind `{name}`");
            return;
        }
        script.Report(cursor.Current, $"`{script.Cut(cursor.Current)}` is not understood in the column `{name}` of `{table.Name!.Value}`");
        Recover();
    }

    /// <summary>To the next comma or the end of the list.</summary>
    private void Recover()
    {
        var start = cursor.At;
        while (!cursor.IsAtEnd && !cursor.IsSign(",") && !cursor.IsSign(")") && !cursor.IsSign(";") && !(cursor.At > start && script.IsAtStatement()))
        {
            if (cursor.IsSign("("))
                cursor.SkipParentheses();
            else
                cursor.Skip();
        }
    }

    /// <summary>Behind the list MySQL says what the table is for: <c>COMMENT='…'</c>.</summary>
    private void Options(EntityDraft table)
    {
        while (!cursor.IsAtEnd && !cursor.IsSign(";") && !script.IsAtStatement())
        {
            if (cursor.IsWord("comment") && (cursor.IsSign("=", 1) ? cursor.Peek(2) : cursor.Peek(1)) is { Kind: TokenKind.Text } text)
                table.Description = cursor.ContentOf(text);
            cursor.Skip();
        }
    }
}
