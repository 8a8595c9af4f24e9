using Setout.Expressions.Tokens;

namespace Setout.Expressions;

/// <summary>What stands behind an operand: <c>is null</c>, <c>in (…)</c>, <c>between … and …</c>.</summary>
internal sealed partial class ExpressionParser
{
    private Expression? Tests(Expression? operand)
    {
        while (operand is not null)
        {
            if (cursor.TakeWords("is"))
                operand = Is(operand);
            else if (cursor.IsWord("not") && (cursor.IsWord("in", 1) || cursor.IsWord("between", 1) || cursor.IsWord("like", 1)))
            {
                cursor.Skip();
                operand = Test(operand) is { } test ? new UnaryExpression(UnaryOperator.Not, test) : null;
            }
            else if (cursor.IsWord("in") || cursor.IsWord("between"))
                operand = Test(operand);
            else
                return operand;
        }
        return operand;
    }

    private Expression? Test(Expression operand)
    {
        if (cursor.TakeWords("in"))
            return In(operand);
        if (cursor.TakeWords("between"))
            return Between(operand);
        cursor.Skip();
        return Join(BinaryOperator.Like, operand, Sum());
    }

    private Expression? Is(Expression operand)
    {
        var isNot = cursor.TakeWords("not");
        Expression? test =
            cursor.TakeWords("null") ? new IsNullExpression(operand)
            : cursor.TakeWords("true") ? new BinaryExpression(BinaryOperator.Equal, operand, new Literal(true))
            : cursor.TakeWords("false") ? new BinaryExpression(BinaryOperator.Equal, operand, new Literal(false))
            : Fail("`is` is followed by `null`, `not null`, `true` or `false`");
        return test is not null && isNot ? new UnaryExpression(UnaryOperator.Not, test) : test;
    }

    private Expression? In(Expression operand)
    {
        if (!cursor.TakeSign("("))
            return Fail("`in` is followed by values in parentheses");
        return List(")") is { } items ? new InExpression(operand, items) : null;
    }

    private Expression? Between(Expression operand)
    {
        var least = Sum();
        if (least is null)
            return null;
        if (!cursor.TakeWords("and"))
            return Fail("`between` is followed by two values with `and` between them");
        return Sum() is { } most
            ? new BinaryExpression(BinaryOperator.And, new BinaryExpression(BinaryOperator.GreaterOrEqual, operand, least), new BinaryExpression(BinaryOperator.LessOrEqual, operand, most))
            : null;
    }

    /// <summary>Values up to and with the closing sign; null after a mistake.</summary>
    private EquatableArray<Expression>? List(string close)
    {
        var items = new List<Expression>();
        if (cursor.TakeSign(close))
            return [];
        do
        {
            if (Or() is not { } item)
                return null;
            items.Add(item);
        }
        while (cursor.TakeSign(","));
        if (cursor.TakeSign(close))
            return items.ToEquatableArray();
        Fail($"`{close}` is missing here");
        return null;
    }

    private bool IsQuantified() => cursor.IsWord("any") && cursor.IsSign("(", 1);

    /// <summary><c>= ANY (ARRAY['a', 'b'])</c>, as PostgreSQL prints <c>in</c>.</summary>
    private Expression? Any(Expression operand)
    {
        var start = cursor.Current;
        cursor.Skip();
        cursor.Skip();
        var parentheses = cursor.TakeSign("(");
        if (!cursor.TakeWords("array") || !cursor.TakeSign("["))
            return Fail("`any` is only understood with a list: `any (array['a', 'b'])`", start);
        if (List("]") is not { } items)
            return null;
        return Closed(parentheses ? Casts(Closed(new InExpression(operand, items))) : Casts(new InExpression(operand, items)));
    }

    /// <summary>The bounds of a field, as many as stand here: <c>&gt;= 0 and &lt;= 5</c>.</summary>
    private Expression? Bounds(FieldReference field)
    {
        var bound = Bound(field);
        while (bound is not null && cursor.IsWord("and") && IsBoundSign(cursor.Peek(1)))
        {
            cursor.Skip();
            bound = Join(BinaryOperator.And, bound, Bound(field));
        }
        return bound;
    }

    private bool IsBoundSign(Token token) => token.Kind == TokenKind.Sign && cursor.SpanOf(token) is "<" or "<=" or ">" or ">=" or "<>" or "!=" or "≤" or "≥" or "≠";

    private Expression? Bound(FieldReference field)
    {
        if (cursor.IsWord("not") || cursor.IsWord("in") || cursor.IsWord("between") || cursor.IsWord("is"))
            return Tests(field);
        return ComparisonSign() is { } @operator ? Join(@operator, field, Sum()) : Fail("a condition is missing here");
    }
}
