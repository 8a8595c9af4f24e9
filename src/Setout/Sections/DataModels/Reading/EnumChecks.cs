using Setout.Expressions;
using Setout.Types;

namespace Setout.Sections.DataModels.Reading;

/// <summary><c>CHECK (status IN ('draft', 'paid'))</c> on text is an enum.</summary>
internal static class EnumChecks
{
    public static void Apply(List<Field> fields, List<EntityConstraint> constraints)
    {
        for (var at = 0; at < fields.Count; at++)
        {
            var field = fields[at];
            if (field.Type.Value is not ScalarType { Kind: ScalarKind.Text, Format: TextFormat.None })
                continue;
            if (field.Checks.FirstOrDefault(check => Values(check.Value, field) is not null) is { } own)
                fields[at] = field with { Type = new(Values(own.Value, field)!, field.Type.Span), Checks = field.Checks.Where(check => check != own).ToEquatableArray() };
            else if (constraints.OfType<CheckConstraint>().FirstOrDefault(check => Values(check.Condition, field) is not null) is { } apart)
            {
                fields[at] = field with { Type = new(Values(apart.Condition, field)!, field.Type.Span) };
                constraints.Remove(apart);
            }
        }
    }

    private static EnumType? Values(Expression condition, Field field) =>
        condition is InExpression { Operand: FieldReference self, Items: { IsEmpty: false } items } && self.Name == field.Name.Value && items.All(item => item is Literal { Value: string })
            ? new EnumType(items.Select(item => (string)((Literal)item).Value!).ToEquatableArray())
            : null;
}
