using Setout.Diagnostics;
using Setout.Types;

namespace Setout.Sections.DataModels.Rules;

/// <summary>
/// The default of a field is none of the values that it can have.
///
/// **Why it matters.** A row that does not state the field would be refused, although the default is there so that it
/// need not be stated.
///
/// **Bad**
///
/// ````markdown
/// ## Data Models
///
/// ### Entity: Order
///
/// ```
/// id: uuid pk
/// status: enum(draft, paid, shipped) = new
/// ```
/// ````
///
/// **Good**
///
/// ````markdown
/// ## Data Models
///
/// ### Entity: Order
///
/// ```
/// id: uuid pk
/// status: enum(draft, paid, shipped) = draft
/// ```
/// ````
///
/// **How to fix.** Write one of the values, exactly as it is listed, or add the value to the list.
/// </summary>
internal static class DefaultOutsideEnum
{
    public static Rule Rule { get; } = new("SET2027", "default-outside-enum", Severity.Error, "The default of a field is none of the values that it can have");

    public static IEnumerable<Diagnostic> Check(CheckContext context) =>
        from entity in context.Design.DataModels.Entities
        from field in entity.Fields
        where field is { Type.Value: EnumType { Values.IsEmpty: false }, Default.Value: ConstantDefault { Value: string } }
        let values = ((EnumType)field.Type.Value).Values
        let value = (string)((ConstantDefault)field.Default!.Value).Value!
        where !values.Contains(value)
        select Rule.At(field.Default!.Span, $"`{value}` is none of the values of `{field.Name.Value}` ({Listing.Plain(values)})")
            .Suggesting(new(value, field.Default.Span), DidYouMean.Nearest(value, values))
            .Beside(field.Type.Span, "the values are listed here");
}
