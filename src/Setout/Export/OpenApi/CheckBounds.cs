using System.Globalization;
using Microsoft.OpenApi;
using Setout.Expressions;
using Setout.Planning;

namespace Setout.Export.OpenApi;

/// <summary>Conditions on a row that bound one field, such as <c>total &gt;= 0</c>, as bounds of its schema. Others are told in the database only.</summary>
internal static class CheckBounds
{
    public static void Apply(OpenApiSchema schema, PlannedEntity entity, PlannedField field)
    {
        foreach (var check in entity.Checks)
            Apply(schema, check.Value, field.Name);
    }

    private static void Apply(OpenApiSchema schema, Expression check, string field)
    {
        switch (check)
        {
            case BinaryExpression { Operator: BinaryOperator.And } both:
                Apply(schema, both.Left, field);
                Apply(schema, both.Right, field);
                break;
            case BinaryExpression { Left: FieldReference { Name: var name }, Right: var bound } comparison when name == field && Number(bound) is { } number:
                Bound(schema, comparison.Operator, number);
                break;
            case BinaryExpression { Left: var bound, Right: FieldReference { Name: var name } } comparison when name == field && Number(bound) is { } number:
                Bound(schema, Turned(comparison.Operator), number);
                break;
            case BinaryExpression { Left: CallExpression { Function: ExpressionFunction.Length, Arguments: [FieldReference { Name: var name }] }, Right: Literal { Value: long length } } comparison when name == field && length is >= 0 and <= int.MaxValue:
                Length(schema, comparison.Operator, (int)length);
                break;
        }
    }

    private static void Bound(OpenApiSchema schema, BinaryOperator @operator, string number)
    {
        switch (@operator)
        {
            case BinaryOperator.GreaterOrEqual:
                schema.Minimum = number;
                break;
            case BinaryOperator.Greater:
                (schema.Minimum, schema.ExclusiveMinimum) = (null, number);
                break;
            case BinaryOperator.LessOrEqual:
                schema.Maximum = number;
                break;
            case BinaryOperator.Less:
                (schema.Maximum, schema.ExclusiveMaximum) = (null, number);
                break;
        }
    }

    private static void Length(OpenApiSchema schema, BinaryOperator @operator, int length)
    {
        switch (@operator)
        {
            case BinaryOperator.GreaterOrEqual:
                schema.MinLength = length;
                break;
            case BinaryOperator.Greater:
                schema.MinLength = length + 1;
                break;
            case BinaryOperator.LessOrEqual:
                schema.MaxLength = length;
                break;
            case BinaryOperator.Less:
                schema.MaxLength = Math.Max(0, length - 1);
                break;
        }
    }

    private static BinaryOperator Turned(BinaryOperator @operator) => @operator switch
    {
        BinaryOperator.Less => BinaryOperator.Greater,
        BinaryOperator.LessOrEqual => BinaryOperator.GreaterOrEqual,
        BinaryOperator.Greater => BinaryOperator.Less,
        BinaryOperator.GreaterOrEqual => BinaryOperator.LessOrEqual,
        _ => @operator,
    };

    private static string? Number(Expression expression) => expression switch
    {
        Literal { Value: long whole } => whole.ToString(CultureInfo.InvariantCulture),
        Literal { Value: decimal number } => number.ToString(CultureInfo.InvariantCulture),
        UnaryExpression { Operator: UnaryOperator.Negate, Operand: Literal operand } when Number(operand) is { } positive => "-" + positive,
        _ => null,
    };
}
