using System.Globalization;
using Setout.Expressions;

namespace Setout.Sections.DataModels.Rules;

/// <summary>A least or greatest value that a condition demands of a field.</summary>
internal sealed record Bound(decimal Value, bool IsLower, bool IsInclusive)
{
    /// <summary>The bounds that must hold together: those joined by <c>and</c>.</summary>
    public static IEnumerable<Bound> In(Expression condition, string field) => condition switch
    {
        BinaryExpression { Operator: BinaryOperator.And } and => In(and.Left, field).Concat(In(and.Right, field)),
        BinaryExpression { Left: FieldReference name, Right: var right } comparison when Is(name, field) && Number(right) is { } value => Of(comparison.Operator, value),
        BinaryExpression { Left: var left, Right: FieldReference name } comparison when Is(name, field) && Number(left) is { } value => Of(Turned(comparison.Operator), value),
        _ => [],
    };

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(IsLower ? "above" : "below")} {(IsInclusive ? "or at " : "")}{Value}");

    private static IEnumerable<Bound> Of(BinaryOperator comparison, decimal value) => comparison switch
    {
        BinaryOperator.Greater => [new(value, true, false)],
        BinaryOperator.GreaterOrEqual => [new(value, true, true)],
        BinaryOperator.Less => [new(value, false, false)],
        BinaryOperator.LessOrEqual => [new(value, false, true)],
        BinaryOperator.Equal => [new(value, true, true), new(value, false, true)],
        _ => [],
    };

    private static BinaryOperator Turned(BinaryOperator comparison) => comparison switch
    {
        BinaryOperator.Greater => BinaryOperator.Less,
        BinaryOperator.GreaterOrEqual => BinaryOperator.LessOrEqual,
        BinaryOperator.Less => BinaryOperator.Greater,
        BinaryOperator.LessOrEqual => BinaryOperator.GreaterOrEqual,
        _ => comparison,
    };

    private static bool Is(FieldReference reference, string field) => reference.Name.Equals(field, StringComparison.OrdinalIgnoreCase);

    private static decimal? Number(Expression expression) => expression switch
    {
        Literal { Value: long whole } => whole,
        Literal { Value: decimal number } => number,
        UnaryExpression { Operator: UnaryOperator.Negate, Operand: var operand } => -Number(operand),
        _ => null,
    };
}
