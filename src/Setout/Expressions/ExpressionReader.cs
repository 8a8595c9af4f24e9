using Setout.Expressions.Tokens;
using Setout.Types;

namespace Setout.Expressions;

/// <summary>What reading an expression gives: a value, or why there is none.</summary>
/// <param name="Value">Null where it was not understood.</param>
/// <param name="Error">What was not understood and where; one clause without a full stop.</param>
internal readonly record struct ExpressionReading(Expression? Value, Written<string>? Error);

/// <summary>Reads conditions: those of <c>CHECK (…)</c> in every dialect, of field lines, and what <see cref="ExpressionWriter"/> writes.</summary>
internal static class ExpressionReader
{
    /// <summary>The expression that a passage consists of.</summary>
    /// <param name="passage">Nothing else.</param>
    /// <param name="fields">The names that fields have; their spelling is what references get. Null where any name is one.</param>
    public static ExpressionReading Read(Passage passage, IEnumerable<string>? fields = null)
    {
        var cursor = new TokenCursor(passage);
        var reading = ReadAt(cursor, FieldNames.Of(fields));
        if (reading.Value is null || cursor.IsAtEnd)
            return reading;
        return new(null, new($"`{cursor.TextOf(cursor.Current)}` is not understood here", cursor.PlaceOf(cursor.Current)));
    }

    /// <summary>The expression that begins at a cursor, which is left behind it.</summary>
    public static ExpressionReading ReadAt(TokenCursor cursor, FieldNames fields) => new ExpressionParser(cursor, fields).Read();

    /// <summary>A condition without its left side, which is a field: <c>&gt;= 0</c>, <c>between 1 and 5</c>, <c>in ('a', 'b')</c>. The cursor is left behind it.</summary>
    public static ExpressionReading ReadBound(TokenCursor cursor, FieldReference field, FieldNames fields) =>
        new ExpressionParser(cursor, fields).ReadBound(field);
}
