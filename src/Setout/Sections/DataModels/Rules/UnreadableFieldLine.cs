using Setout.Diagnostics;

namespace Setout.Sections.DataModels.Rules;

/// <summary>
/// A line among the fields of an entity states no field.
///
/// **Why it matters.** Whatever it was meant to say is not part of the entity.
///
/// **Bad**
///
/// ```text
/// id: uuid pk
/// total decimal
/// and the note
/// ```
///
/// **Good**
///
/// ```text
/// id: uuid pk
/// total: decimal(12,2)
/// note: text? -- for the packer
/// ```
///
/// **How to fix.** Write `name: type`, or begin the line with `--` to make a remark of it.
/// </summary>
internal static class UnreadableFieldLine
{
    public static Rule Rule { get; } = new("SET2005", "unreadable-field-line", Severity.Warning, "A line among the fields of an entity states no field");
}
