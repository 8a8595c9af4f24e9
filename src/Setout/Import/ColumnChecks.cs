using Setout.Expressions;
using Setout.Sections.DataModels;
using Setout.Types;

namespace Setout.Import;

/// <summary>Conditions of a table that speak of one column are that column's own; those on the length of a text are its type.</summary>
internal static class ColumnChecks
{
    public static Entity Apply(Entity entity)
    {
        var fields = entity.Fields.ToList();
        var constraints = new List<EntityConstraint>();
        foreach (var constraint in entity.Constraints)
            if (constraint is CheckConstraint check && Column(check.Condition, fields) is >= 0 and var at)
                fields[at] = fields[at] with { Checks = [.. fields[at].Checks, new(check.Condition, check.Span)] };
            else
                constraints.Add(constraint);
        return entity with { Fields = fields.Select(WithLength).ToEquatableArray(), Constraints = constraints.ToEquatableArray() };
    }

    private static int Column(Expression condition, List<Field> fields) =>
        condition.Fields().ToList() is [var only] ? fields.FindIndex(field => field.Name.Value == only) : -1;

    private static Field WithLength(Field field)
    {
        if (field.Type.Value is not ScalarType { Kind: ScalarKind.Text } type)
            return field;
        var checks = new List<Written<Expression>>();
        foreach (var check in field.Checks)
        {
            Expression? rest = null;
            foreach (var part in Parts(check.Value))
                if (Bounded(type, part, field.Name.Value) is { } bounded)
                    type = bounded;
                else
                    rest = rest is null ? part : new BinaryExpression(BinaryOperator.And, rest, part);
            if (rest is not null)
                checks.Add(check with { Value = rest });
        }
        return field with { Type = field.Type with { Value = type }, Checks = checks.ToEquatableArray() };
    }

    private static IEnumerable<Expression> Parts(Expression condition) =>
        condition is BinaryExpression { Operator: BinaryOperator.And } both ? Parts(both.Left).Concat(Parts(both.Right)) : [condition];

    /// <summary>The type with the bound of <c>length(name) &lt;= 40</c>; null where the condition is another, or leaves no length.</summary>
    private static ScalarType? Bounded(ScalarType type, Expression condition, string field)
    {
        if (condition is not BinaryExpression { Left: CallExpression { Function: ExpressionFunction.Length, Arguments: [FieldReference { Name: var name }] }, Right: Literal { Value: long length } } comparison
            || name != field || length is < 0 or >= int.MaxValue)
            return null;
        var (least, most) = comparison.Operator switch
        {
            BinaryOperator.Equal => ((int?)length, (int?)length),
            BinaryOperator.GreaterOrEqual => ((int)length, null),
            BinaryOperator.Greater => ((int)length + 1, null),
            BinaryOperator.LessOrEqual => (null, (int)length),
            BinaryOperator.Less => (null, (int)length - 1),
            _ => ((int?)null, (int?)null),
        };
        if (least is null && most is null)
            return null;
        // Unlike Math.Max, what is not stated does not count.
        least = least > (type.MinLength ?? 0) ? least : type.MinLength;
        most = most < (type.MaxLength ?? int.MaxValue) ? most : type.MaxLength;
        return most < 1 || least > most ? null : type with { MinLength = least, MaxLength = most };
    }
}
