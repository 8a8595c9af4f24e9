using System.Globalization;
using Setout.Expressions;
using Setout.Expressions.Tokens;

namespace Setout.Types.Fields;

/// <summary>Bounds: <c>&gt;= 0</c>, <c>between 1 and 5</c>, <c>check (…)</c>, and in words <c>max 255</c>, <c>3-100 characters</c>, <c>positive</c>.</summary>
internal static class BoundModifier
{
    public static bool Take(FieldModifiers here) => TakeCondition(here) || TakeWords(here.Cursor, here.Field) || TakeRange(here.Cursor, here.Field);

    private static bool TakeCondition(FieldModifiers here)
    {
        var cursor = here.Cursor;
        var first = cursor.Current;
        if (cursor.IsWord("check") && cursor.IsSign("(", 1))
        {
            var start = ++cursor.At;
            Note(here, first, ExpressionReader.ReadAt(cursor, here.Names));
            cursor.At = start;
            cursor.SkipParentheses();
            return true;
        }
        if (!IsBound(cursor))
            return false;
        Note(here, first, ExpressionReader.ReadBound(cursor, new FieldReference(here.Field.Name.Value), here.Names));
        if (cursor.Current.Start == first.Start)
            cursor.Skip();
        return true;
    }

    private static bool IsBound(TokenCursor cursor) => cursor.Current.Kind == TokenKind.Sign
        ? cursor.SpanOf(cursor.Current) is "<" or "<=" or ">" or ">=" or "<>" or "!=" or "≤" or "≥" or "≠"
        : cursor.IsWord("between") || cursor.IsWord("like") && cursor.Peek(1).Kind == TokenKind.Text || (cursor.IsWord("in") && cursor.IsSign("(", 1));

    private static void Note(FieldModifiers here, Token first, ExpressionReading reading)
    {
        if (reading.Value is { } condition)
            here.Field.Checks.Add(new(condition, here.Cursor.PlaceFrom(first)));
        else if (reading.Error is { } error)
            here.Conditions.Add(error);
    }

    private static bool TakeWords(TokenCursor cursor, FieldDraft field)
    {
        var start = cursor.At;
        var (isMin, isMax) = (TakeMin(cursor), false);
        if (!isMin)
            isMax = TakeMax(cursor);
        if (!isMin && !isMax)
            return TakeSign(cursor, field);
        _ = cursor.TakeWords("length") || cursor.TakeWords("len") || cursor.TakeWords("value");
        _ = cursor.TakeSign(":") || cursor.TakeSign("=") || cursor.TakeWords("of") || cursor.TakeWords("is");
        if (Number(cursor) is { } bound && Add(cursor, field, isMin ? bound : null, isMax ? bound : null, start))
        {
            TakeUnit(cursor);
            return true;
        }
        cursor.At = start;
        return false;
    }

    private static bool TakeMin(TokenCursor cursor) =>
        cursor.TakeWords("min") || cursor.TakeWords("minimum") || cursor.TakeWords("at", "least") || cursor.TakeWords("minlength") || cursor.TakeWords("min_length") || cursor.TakeWords("最小");

    private static bool TakeMax(TokenCursor cursor) =>
        cursor.TakeWords("max") || cursor.TakeWords("maximum") || cursor.TakeWords("at", "most") || cursor.TakeWords("up", "to") || cursor.TakeWords("maxlength") || cursor.TakeWords("max_length") || cursor.TakeWords("最大") || cursor.TakeWords("length") || cursor.TakeWords("长度");

    private static bool TakeSign(TokenCursor cursor, FieldDraft field)
    {
        var start = cursor.At;
        var isPositive = cursor.TakeWords("positive");
        var isNonNegative = !isPositive && (cursor.TakeWords("nonnegative") || (cursor.IsWord("non") && cursor.IsSign("-", 1) && cursor.IsWord("negative", 2)));
        if (!isPositive && !isNonNegative)
            return false;
        if (isNonNegative && cursor.At == start)
            cursor.At += 3;
        if (IsNumeric(field))
        {
            field.Checks.Add(new(Compare(field, isPositive ? BinaryOperator.Greater : BinaryOperator.GreaterOrEqual, 0L), cursor.PlaceFrom(cursor.Before)));
            return true;
        }
        cursor.At = start;
        return false;
    }

    /// <summary><c>5-180</c>, <c>1..5</c>, <c>2-120 characters</c>, <c>255 characters</c>.</summary>
    private static bool TakeRange(TokenCursor cursor, FieldDraft field)
    {
        var start = cursor.At;
        _ = cursor.TakeWords("range") && cursor.TakeSign(":");
        if (Number(cursor) is not { } least)
        {
            cursor.At = start;
            return false;
        }
        var isRange = cursor.TakeSign("-") || cursor.TakeSign("..") || cursor.TakeSign("–") || cursor.TakeWords("to") || cursor.TakeSign("~");
        var most = isRange ? Number(cursor) : null;
        var isUnit = TakeUnit(cursor);
        var isUnderstood = most is not null ? Add(cursor, field, least, most, start) : isUnit && Add(cursor, field, null, least, start);
        if (!isUnderstood)
            cursor.At = start;
        return isUnderstood;
    }

    private static bool TakeUnit(TokenCursor cursor) =>
        cursor.TakeWords("characters", "max") || cursor.TakeWords("chars", "max") || cursor.TakeWords("characters") || cursor.TakeWords("chars") || cursor.TakeWords("char") || cursor.TakeWords("character") || cursor.TakeWords("letters");

    private static object? Number(TokenCursor cursor)
    {
        var isNegative = cursor.IsSign("-") && cursor.Peek(1).Kind == TokenKind.Number;
        var token = cursor.Peek(isNegative ? 1 : 0);
        if (token.Kind != TokenKind.Number)
            return null;
        cursor.At += isNegative ? 2 : 1;
        var text = (isNegative ? "-" : "") + cursor.TextOf(token);
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
            return whole;
        return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>Of text they are lengths, of numbers conditions, of anything else nothing that is known.</summary>
    private static bool Add(TokenCursor cursor, FieldDraft field, object? least, object? most, int start)
    {
        if (field.Type is null or { Value: ScalarType { Kind: ScalarKind.Text } })
        {
            field.Type ??= new(new ScalarType(ScalarKind.Text), field.Name.Span);
            field.ChangeText(text => text with { MinLength = Length(least) ?? text.MinLength, MaxLength = Length(most) ?? text.MaxLength });
            return true;
        }
        if (!IsNumeric(field))
            return false;
        var first = cursor.Peek(start - cursor.At);
        if (least is not null)
            field.Checks.Add(new(Compare(field, BinaryOperator.GreaterOrEqual, least), cursor.PlaceFrom(first)));
        if (most is not null)
            field.Checks.Add(new(Compare(field, BinaryOperator.LessOrEqual, most), cursor.PlaceFrom(first)));
        return true;
    }

    private static int? Length(object? number) => number is long and >= 0 and <= int.MaxValue ? (int)(long)number : null;

    private static bool IsNumeric(FieldDraft field) => field.Type?.Value is ScalarType { Kind: ScalarKind.Integer or ScalarKind.Decimal or ScalarKind.Number };

    private static BinaryExpression Compare(FieldDraft field, BinaryOperator @operator, object bound) =>
        new(@operator, new FieldReference(field.Name.Value), new Literal(bound));
}
