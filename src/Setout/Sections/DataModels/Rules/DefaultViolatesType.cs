using Setout.Diagnostics;
using Setout.Types;

namespace Setout.Sections.DataModels.Rules;

/// <summary>
/// The default of a field cannot be a value of it.
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
/// quantity: int = many
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
/// quantity: int = 1
/// ```
/// ````
///
/// **How to fix.** Write a value of the field's type and length, or change the type.
/// </summary>
internal static class DefaultViolatesType
{
    public static Rule Rule { get; } = new("SET2028", "default-violates-type", Severity.Error, "The default of a field cannot be a value of it");

    public static IEnumerable<Diagnostic> Check(CheckContext context) =>
        from entity in context.Design.DataModels.Entities
        from field in entity.Fields
        where field.Default is not null && field.Type.Value is ScalarType
        let complaint = Complaint(field)
        where complaint is not null
        select Rule.At(field.Default!.Span, $"the default of `{field.Name.Value}` {complaint}").Beside(field.Type.Span, $"`{field.Name.Value}` is {field.Type.Value}");

    private static string? Complaint(Field field) => field.Default!.Value switch
    {
        ConstantDefault { Value: null } when field.IsOptional == false => "is null, but the field is required",
        ConstantDefault constant => FieldValue.Complaint(field.Type.Value, constant.Value),
        NowDefault when field.Type.Value is ScalarType { Kind: ScalarKind.Boolean or ScalarKind.Uuid } => "is an instant",
        _ => null,
    };
}
