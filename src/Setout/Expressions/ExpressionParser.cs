using System.Globalization;
using Setout.Expressions.Tokens;

namespace Setout.Expressions;

/// <summary>Recursive descent, one method a precedence. The first thing that is not understood ends it.</summary>
internal sealed partial class ExpressionParser(TokenCursor cursor, FieldNames fields)
{
    private const int MaxDepth = 64;

    private int depth;
    private Written<string>? error;

    public ExpressionReading Read()
    {
        var value = Or();
        return error is null ? new(value, null) : new(null, error);
    }

    public ExpressionReading ReadBound(FieldReference field)
    {
        var value = Bounds(field);
        return error is null ? new(value, null) : new(null, error);
    }

    private Expression? Or()
    {
        if (++depth > MaxDepth)
            return Fail("this is nested too deeply");
        var left = And();
        while (left is not null && cursor.TakeWords("or"))
            left = Join(BinaryOperator.Or, left, And());
        depth--;
        return left;
    }

    private Expression? And()
    {
        var left = Not();
        while (left is not null && (cursor.TakeWords("and") || cursor.TakeSign("&&")))
            left = Join(BinaryOperator.And, left, Not());
        return left;
    }

    private Expression? Not()
    {
        if (!cursor.TakeWords("not") && !cursor.TakeSign("!"))
            return Tests(Comparison());
        if (++depth > MaxDepth)
            return Fail("this is nested too deeply");
        var operand = Not();
        depth--;
        return operand is null ? null : new UnaryExpression(UnaryOperator.Not, operand);
    }

    private Expression? Comparison()
    {
        var left = Sum();
        while (left is not null && ComparisonSign() is { } @operator)
            left = IsQuantified() ? Any(left) : Join(@operator, left, Sum());
        return left;
    }

    private BinaryOperator? ComparisonSign()
    {
        if (cursor.TakeWords("like"))
            return BinaryOperator.Like;
        if (cursor.Current.Kind != TokenKind.Sign)
            return null;
        BinaryOperator? @operator = cursor.SpanOf(cursor.Current) switch
        {
            "=" or "==" => BinaryOperator.Equal,
            "<>" or "!=" or "≠" => BinaryOperator.NotEqual,
            "<" => BinaryOperator.Less,
            "<=" or "≤" => BinaryOperator.LessOrEqual,
            ">" => BinaryOperator.Greater,
            ">=" or "≥" => BinaryOperator.GreaterOrEqual,
            _ => null,
        };
        if (@operator is not null)
            cursor.Skip();
        return @operator;
    }

    private Expression? Sum()
    {
        var left = Product();
        while (left is not null && (cursor.IsSign("+") || cursor.IsSign("-")))
        {
            var @operator = cursor.IsSign("+") ? BinaryOperator.Add : BinaryOperator.Subtract;
            cursor.Skip();
            left = Join(@operator, left, Product());
        }
        return left;
    }

    private Expression? Product()
    {
        var left = Unary();
        while (left is not null && (cursor.IsSign("*") || cursor.IsSign("/")))
        {
            var @operator = cursor.IsSign("*") ? BinaryOperator.Multiply : BinaryOperator.Divide;
            cursor.Skip();
            left = Join(@operator, left, Unary());
        }
        return left;
    }

    private Expression? Unary()
    {
        if (cursor.TakeSign("+"))
            return Casts(Primary());
        if (!cursor.TakeSign("-"))
            return Casts(Primary());
        if (cursor.Current.Kind == TokenKind.Number && Number("-" + cursor.TextOf(cursor.Current)) is { } negative)
        {
            cursor.Skip();
            return Casts(new Literal(negative));
        }
        if (++depth > MaxDepth)
            return Fail("this is nested too deeply");
        var operand = Unary();
        depth--;
        return operand is null ? null : new UnaryExpression(UnaryOperator.Negate, operand);
    }

    private Expression? Primary()
    {
        var token = cursor.Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                cursor.Skip();
                return Number(cursor.TextOf(token)) is { } number ? new Literal(number) : Fail("this number has too many digits", token);
            case TokenKind.Text:
                cursor.Skip();
                return new Literal(cursor.ContentOf(token));
            case TokenKind.QuotedName:
                return Quoted(token);
            case TokenKind.Word:
                return Word(token);
            case TokenKind.Sign when cursor.TakeSign("("):
                return Closed(Or());
            default:
                return Fail(cursor.IsAtEnd ? "something is missing at the end" : $"`{cursor.TextOf(token)}` is not understood here", token);
        }
    }

    private Expression? Closed(Expression? inner) =>
        inner is null || cursor.TakeSign(")") ? inner : Fail(cursor.IsAtEnd ? "`)` is missing at the end" : $"`{cursor.TextOf(cursor.Current)}` is not understood here", cursor.Current);

    private static BinaryExpression? Join(BinaryOperator @operator, Expression left, Expression? right) =>
        right is null ? null : new(@operator, left, right);

    private static object? Number(string digits)
    {
        if (long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
            return whole;
        return decimal.TryParse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private Expression? Fail(string message) => Fail(message, cursor.Current);

    private Expression? Fail(string message, Token token)
    {
        error ??= new(message, cursor.PlaceOf(token));
        return null;
    }
}
