using Setout.Diagnostics;
using Setout.Types;

namespace Setout.Sections.DataModels.Rules;

/// <summary>
/// The default of a field breaks the condition that the field must satisfy.
///
/// **Why it matters.** A row that does not state the field would be refused, although the default is there so that it
/// need not be stated.
///
/// **Bad**
///
/// ````markdown
/// ## Data Models
///
/// ### Entity: Item
///
/// ```
/// id: uuid pk
/// quantity: int >= 1 = 0
/// ```
/// ````
///
/// **Good**
///
/// ````markdown
/// ## Data Models
///
/// ### Entity: Item
///
/// ```
/// id: uuid pk
/// quantity: int >= 1 = 1
/// ```
/// ````
///
/// **How to fix.** Change the default or the condition.
/// </summary>
internal static class DefaultViolatesCheck
{
    public static Rule Rule { get; } = new("SET2029", "default-violates-check", Severity.Error, "The default of a field breaks the condition that the field must satisfy");

    public static IEnumerable<Diagnostic> Check(CheckContext context) =>
        from entity in context.Design.DataModels.Entities
        from field in entity.Fields
        where field.Default?.Value is ConstantDefault { Value: not null }
        from check in FieldChecks.Of(entity, field)
        where ConstantCondition.Holds(check.Value, field.Name.Value, ((ConstantDefault)field.Default!.Value).Value!) == false
        select Rule.At(field.Default!.Span, $"the default of `{field.Name.Value}` does not satisfy `{check.Value}`").Beside(check.Span, "the condition is stated here");
}
