using System.Globalization;
using Setout.Diagnostics;
using Setout.Types;

namespace Setout.Sections.DataModels.Rules;

/// <summary>
/// The example of a field cannot be a value of it.
///
/// **Why it matters.** Whoever copies the example gets it refused. Either the example or the field is not what was meant.
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
/// price: decimal(8,2) >= 0, e.g. 19.999
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
/// price: decimal(8,2) >= 0, e.g. 19.99
/// ```
/// ````
///
/// **How to fix.** Write a value that the field can have, or change the field.
/// </summary>
internal static class ExampleViolatesField
{
    public static Rule Rule { get; } = new("SET2030", "example-violates-field", Severity.Warning, "The example of a field cannot be a value of it");

    public static IEnumerable<Diagnostic> Check(CheckContext context) =>
        from entity in context.Design.DataModels.Entities
        where entity.Notation != EntityNotation.Json
        from field in entity.Fields
        where field.Example is { Value.Length: > 0 }
        let complaint = Complaint(entity, field)
        where complaint is not null
        select Rule.At(field.Example!.Span, $"the example of `{field.Name.Value}` {complaint}");

    private static string? Complaint(Entity entity, Field field)
    {
        var text = field.Example!.Value.Trim('"', '\'', '`');
        object value = IsNumber(field.Type.Value) && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : text;
        return FieldValue.Complaint(field.Type.Value, value) ?? FieldChecks.Of(entity, field)
            .Where(check => ConstantCondition.Holds(check.Value, field.Name.Value, value) == false)
            .Select(check => $"does not satisfy `{check.Value}`")
            .FirstOrDefault();
    }

    private static bool IsNumber(FieldType type) => type is ScalarType { Kind: ScalarKind.Integer or ScalarKind.Decimal or ScalarKind.Number };
}
