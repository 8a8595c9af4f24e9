using Setout.Expressions;
using Setout.Expressions.Tokens;
using Setout.Sections.DataModels;
using Setout.Types.Entities;
using Setout.Types.Fields;

namespace Setout.Types.Sql;

/// <summary>A <c>CHECK</c> whose columns may stand below it, so that it is read when all of them are known.</summary>
/// <param name="Field">The column that it stands at; null for one of the table.</param>
/// <param name="First">Its first token.</param>
/// <param name="Open">The index of the parenthesis behind <c>CHECK</c>.</param>
internal sealed record PendingCheck(FieldDraft? Field, Token First, int Open)
{
    public void Apply(SqlScript script, EntityDraft table)
    {
        var cursor = script.Cursor;
        var back = cursor.At;
        cursor.At = Open;
        if (SaysJson(cursor))
        {
            Field!.Type = Field.Type! with { Value = new JsonType() };
            cursor.At = back;
            return;
        }
        var names = table.IsAddition ? FieldNames.Any : FieldNames.Of(table.Fields.Select(field => field.Name.Value));
        var reading = ExpressionReader.ReadAt(cursor, names);
        if (reading.Value is { } condition)
            Add(table, condition, cursor.PlaceFrom(First));
        else if (reading.Error is { } error)
            script.ReportCondition(error);
        cursor.At = back;
    }

    /// <summary>Text that must be JSON is JSON: MariaDB and SQLite have no other type for it.</summary>
    private bool SaysJson(TokenCursor cursor) =>
        Field is { Type.Value: ScalarType { Kind: ScalarKind.Text } } && cursor.IsWord("json_valid", 1) && cursor.IsSign("(", 2) && cursor.IsSign(")", 4) && cursor.IsSign(")", 5);

    private void Add(EntityDraft table, Expression condition, SourceSpan span)
    {
        if (Field is null)
            table.Constraints.Add(new CheckConstraint(condition, span));
        else
            Field.Checks.Add(new(condition, span));
    }
}
