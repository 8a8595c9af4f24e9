using System.Globalization;
using Setout.Expressions;

namespace Setout.Sections.DataModels.Rules;

/// <summary>Whether a condition holds where the one field it speaks of has a value that the design states.</summary>
internal static class ConstantCondition
{
    /// <summary>True or false, or null where the condition speaks of other fields or of things that are not known here.</summary>
    public static bool? Holds(Expression condition, string field, object value) => condition switch
    {
        UnaryExpression { Operator: UnaryOperator.Not } not => !Holds(not.Operand, field, value),
        BinaryExpression { Operator: BinaryOperator.And } and => And(Holds(and.Left, field, value), Holds(and.Right, field, value)),
        BinaryExpression { Operator: BinaryOperator.Or } or => !And(!Holds(or.Left, field, value), !Holds(or.Right, field, value)),
        BinaryExpression comparison => Compare(comparison, field, value),
        InExpression test => In(test, field, value),
        IsNullExpression { Operand: FieldReference reference } when Is(reference, field) => false,
        _ => null,
    };

    private static bool? And(bool? left, bool? right) => left == false || right == false ? false : left == true && right == true ? true : null;

    private static bool? In(InExpression test, string field, object value)
    {
        if (Value(test.Operand, field, value) is not { } operand)
            return null;
        var items = test.Items.Select(item => Value(item, field, value)).ToList();
        if (items.Contains(null))
            return null;
        return items.Exists(item => Order(operand, item!) == 0);
    }

    private static bool? Compare(BinaryExpression comparison, string field, object value)
    {
        if (Value(comparison.Left, field, value) is not { } left || Value(comparison.Right, field, value) is not { } right || Order(left, right) is not { } order)
            return null;
        return comparison.Operator switch
        {
            BinaryOperator.Equal => order == 0,
            BinaryOperator.NotEqual => order != 0,
            BinaryOperator.Less when left is not string => order < 0,
            BinaryOperator.LessOrEqual when left is not string => order <= 0,
            BinaryOperator.Greater when left is not string => order > 0,
            BinaryOperator.GreaterOrEqual when left is not string => order >= 0,
            _ => null,
        };
    }

    private static object? Value(Expression expression, string field, object value) => expression switch
    {
        Literal literal => literal.Value,
        FieldReference reference when Is(reference, field) => value,
        UnaryExpression { Operator: UnaryOperator.Negate } negated => Number(Value(negated.Operand, field, value)) is { } number ? -number : null,
        CallExpression { Function: ExpressionFunction.Length, Arguments: [var argument] } when Value(argument, field, value) is string text => (long)text.EnumerateRunes().Count(),
        _ => null,
    };

    private static bool Is(FieldReference reference, string field) => reference.Name.Equals(field, StringComparison.OrdinalIgnoreCase);

    /// <summary>Below, at or above zero; null where the two cannot be compared.</summary>
    private static int? Order(object left, object right) => (left, right) switch
    {
        (string a, string b) => string.CompareOrdinal(a, b),
        (bool a, bool b) => a.CompareTo(b),
        _ when Number(left) is { } a && Number(right) is { } b => a.CompareTo(b),
        _ => null,
    };

    private static decimal? Number(object? value) => value switch
    {
        long whole => whole,
        decimal number => number,
        string text when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };
}
