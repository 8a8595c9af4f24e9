using Setout.Diagnostics;
using Setout.Types;

namespace Setout.Sections.DataModels.Rules;

/// <summary>
/// A value of an enum is listed twice.
///
/// **Why it matters.** The second one can never be told from the first. Usually another value was meant.
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
/// status: enum(draft, paid, draft)
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
/// status: enum(draft, paid, shipped)
/// ```
/// ````
///
/// **How to fix.** Delete it, or write the value that was meant.
/// </summary>
internal static class RepeatedEnumValue
{
    public static Rule Rule { get; } = new("SET2026", "repeated-enum-value", Severity.Warning, "A value of an enum is listed twice");

    public static IEnumerable<Diagnostic> Check(CheckContext context) =>
        from entity in context.Design.DataModels.Entities
        from field in entity.Fields
        where field.Type.Value is EnumType
        from value in Listed(field).GroupBy(value => value, StringComparer.OrdinalIgnoreCase)
        where value.Count() > 1
        select Rule.At(field.Type.Span, $"`{field.Name.Value}` lists `{value.First()}` {(value.Count() == 2 ? "twice" : $"{value.Count()} times")}");

    /// <summary>The values as they stand there; the type itself has each but once.</summary>
    private static List<string> Listed(Field field)
    {
        var values = ((EnumType)field.Type.Value).Values;
        var written = field.Type.Span.Text.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Where(values.Contains).ToList();
        return written.Count > values.Count ? written : [.. values];
    }

    private static readonly char[] Separators = ['(', ')', ',', '|', '/', '\'', '"', '`', ' ', '\t', '\n'];
}
