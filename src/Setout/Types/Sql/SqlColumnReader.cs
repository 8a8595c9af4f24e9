using Setout.Expressions.Tokens;
using Setout.Types.Fields;

namespace Setout.Types.Sql;

/// <summary>Reads a column behind its name: type and constraints, in any order of any dialect.</summary>
internal static class SqlColumnReader
{
    public static void Read(SqlScript script, FieldDraft column, List<PendingCheck> checks)
    {
        var cursor = script.Cursor;
        Type(script, column);
        while (Constraint(script, column, checks))
        {
        }
        if (column.IsKey)
            column.IsOptional = null;
        else
            column.IsOptional ??= true;
        if (cursor.IsSign("(") && cursor.Before.Line == cursor.Current.Line)
        {
            script.Report(cursor.Current, $"these parentheses are not understood in the column `{column.Name.Value}`");
            cursor.SkipParentheses();
            while (Constraint(script, column, checks))
            {
            }
        }
    }

    /// <summary>The comment on the line where the column ends, or where it begins.</summary>
    public static void Describe(SqlScript script, FieldDraft column, Token first)
    {
        var cursor = script.Cursor;
        var last = cursor.Before;
        var comma = cursor.IsSign(",") && cursor.Current.Line == last.Line ? cursor.Current : last;
        // A column that shares its line with the next one leaves the comment to that.
        var isLastOfLine = cursor.Peek(comma == last ? 0 : 1).Line > last.Line || cursor.Peek(comma == last ? 0 : 1).Kind == TokenKind.End;
        var comment = (isLastOfLine ? script.Comments.Behind(last.Line, last.Start) : null) ?? (first.Line < last.Line ? script.Comments.Behind(first.Line, first.Start) : null);
        if (comment is not { Text.Length: > 0 } found)
            return;
        var start = found.Start + cursor.Passage.Text.AsSpan(found.Start, found.Length).IndexOf(found.Text);
        if (EnumModifier.Whole(cursor.Passage.Slice(Math.Max(start, found.Start), found.Text.Length)) is { } values && column.Type?.Value is ScalarType { Kind: ScalarKind.Text })
            column.Type = new(new EnumType(values), column.Type.Span);
        else
            column.Describe(found.Text);
    }

    private static void Type(SqlScript script, FieldDraft column)
    {
        var cursor = script.Cursor;
        if (cursor.Current.Kind is not (TokenKind.Word or TokenKind.QuotedName) || IsConstraint(cursor))
            return;
        var start = cursor.Current.Start;
        var word = cursor.TextOf(cursor.Current).ToLowerInvariant();
        var match = TypeReader.Match(cursor.Passage.Text, start);
        if (cursor.Current.Kind == TokenKind.QuotedName || match.Length == 0)
        {
            var name = cursor.TakeQualifiedName();
            column.Type = new(script.Enums.Find(name.Value) ?? (FieldType)new UnknownType(name.Value), name.Span);
            return;
        }
        cursor.SkipTo(start + match.Length);
        if (cursor.IsSign("[") && cursor.Peek(1).Kind == TokenKind.Number && cursor.IsSign("]", 2))
        {
            cursor.At += 3;
            match = match with { Type = new ArrayType(match.Type) };
        }
        column.Type = new(match.Type, cursor.Passage.SpanOf(start, match.Length));
        if (word.EndsWith("serial", StringComparison.Ordinal))
            column.Default = new(new NewIdDefault(), column.Type.Span);
    }

    private static bool IsConstraint(TokenCursor cursor) =>
        cursor.IsWord("not") || cursor.IsWord("null") || cursor.IsWord("primary") || cursor.IsWord("unique") || cursor.IsWord("check") || cursor.IsWord("default") || cursor.IsWord("references") || cursor.IsWord("constraint") || cursor.IsWord("generated");

    private static bool Constraint(SqlScript script, FieldDraft column, List<PendingCheck> checks)
    {
        var cursor = script.Cursor;
        var first = cursor.Current;
        if (first.Kind != TokenKind.Word)
            return false;
        switch (cursor.TextOf(first).ToLowerInvariant())
        {
            case "constraint" when cursor.Peek(1).Kind is TokenKind.Word or TokenKind.QuotedName:
                cursor.At += 2;
                return true;
            case "not" when cursor.TakeWords("not", "null"):
                column.IsOptional = false;
                return true;
            case "not" when cursor.TakeWords("not", "deferrable"):
                return true;
            case "null":
                cursor.Skip();
                column.IsOptional = true;
                return true;
            case "primary" when cursor.TakeWords("primary", "key") || cursor.TakeWords("primary"):
                column.IsKey = true;
                _ = cursor.TakeWords("asc") || cursor.TakeWords("desc");
                return true;
            case "unique":
                cursor.Skip();
                _ = cursor.TakeWords("key") || cursor.TakeWords("nulls", "not", "distinct");
                column.IsUnique = true;
                return true;
            case "check" when cursor.IsSign("(", 1):
                cursor.Skip();
                checks.Add(new(column, first, cursor.At));
                cursor.SkipParentheses();
                return true;
            case "default":
                return Default(script, column);
            case "auto_increment" or "autoincrement" or "identity":
                cursor.Skip();
                if (cursor.IsSign("("))
                    cursor.SkipParentheses();
                column.Default ??= new(new NewIdDefault(), cursor.PlaceOf(first));
                return true;
            case "generated":
                return Generated(script, column);
            case "references":
                return References(script, column);
            case "on" when cursor.TakeWords("on", "update"):
                cursor.Skip();
                if (cursor.IsSign("("))
                    cursor.SkipParentheses();
                column.IsReadOnly = true;
                return true;
            case "comment" when cursor.Peek(1).Kind == TokenKind.Text:
                cursor.Skip();
                column.Describe(cursor.ContentOf(cursor.Current));
                cursor.Skip();
                return true;
            default:
                return SqlColumnNoise.Take(cursor);
        }
    }

    private static bool Default(SqlScript script, FieldDraft column)
    {
        var cursor = script.Cursor;
        var word = cursor.Current;
        cursor.Skip();
        if (DefaultReader.Take(cursor) is { } value)
            column.Default = value;
        else
            script.Report(word, $"the value behind `DEFAULT` of `{column.Name.Value}` is missing");
        return true;
    }

    /// <summary><c>GENERATED ALWAYS AS IDENTITY</c>; a column that is computed is set by nobody.</summary>
    private static bool Generated(SqlScript script, FieldDraft column)
    {
        var cursor = script.Cursor;
        var first = cursor.Current;
        cursor.Skip();
        _ = cursor.TakeWords("always") || cursor.TakeWords("by", "default", "on", "null") || cursor.TakeWords("by", "default");
        _ = cursor.TakeWords("as");
        if (cursor.TakeWords("identity"))
        {
            if (cursor.IsSign("("))
                cursor.SkipParentheses();
            column.Default ??= new(new NewIdDefault(), cursor.PlaceFrom(first));
            return true;
        }
        if (cursor.IsSign("("))
            cursor.SkipParentheses();
        _ = cursor.TakeWords("stored") || cursor.TakeWords("virtual") || cursor.TakeWords("persisted");
        column.Default ??= new(new UnknownDefault(cursor.Passage.Text[first.Start..cursor.Before.End]), cursor.PlaceFrom(first));
        column.IsReadOnly = true;
        return true;
    }

    private static bool References(SqlScript script, FieldDraft column)
    {
        var cursor = script.Cursor;
        var word = cursor.Current;
        cursor.Skip();
        if (SqlReference.Take(cursor) is { } reference)
        {
            column.Reference = new(reference.Entity, reference.Fields.FirstOrDefault(), reference.OnDelete);
            if (reference.SetDefault is { } place)
                script.ReportUnread(DeleteRules.NoDefault(place, column.Name.Value));
        }
        else
            script.Report(word, $"the table that `{column.Name.Value}` references is missing");
        return true;
    }
}
