using Setout.Expressions;
using Setout.Types;

namespace Setout.Sections.DataModels.Rules;

/// <summary>The conditions that speak of one field alone, stated at the field or apart from it.</summary>
internal static class FieldChecks
{
    public static IEnumerable<Written<Expression>> Of(Entity entity, Field field) =>
        field.Checks
            .Concat(entity.Constraints.OfType<CheckConstraint>().Select(check => new Written<Expression>(check.Condition, check.Span)))
            .Where(check => IsOnly(check.Value, field.Name.Value));

    private static bool IsOnly(Expression condition, string field)
    {
        var names = condition.Fields().ToList();
        return names.Count > 0 && names.TrueForAll(name => name.Equals(field, StringComparison.OrdinalIgnoreCase));
    }
}
