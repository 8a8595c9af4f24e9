using Setout.Expressions;

namespace Setout.Sections.DataModels.Planning;

/// <summary>The fields that an expression mentions.</summary>
internal static class ExpressionFields
{
    public static IEnumerable<string> In(Expression expression) => expression switch
    {
        FieldReference field => [field.Name],
        UnaryExpression unary => In(unary.Operand),
        BinaryExpression binary => In(binary.Left).Concat(In(binary.Right)),
        InExpression test => In(test.Operand).Concat(test.Items.SelectMany(In)),
        IsNullExpression test => In(test.Operand),
        CallExpression call => call.Arguments.SelectMany(In),
        _ => [],
    };
}
