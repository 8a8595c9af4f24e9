using Setout.Diagnostics;
using Setout.Planning;

namespace Setout.Sections.Security.Rules;

/// <summary>
/// A field is said to be encrypted that has to stand in the open: a key, a reference, what others point at, a state.
///
/// **Why it matters.** Rows are found, tied together and moved by these values. The field is stored in the open, and readers of the
/// document believe that it is not.
///
/// **Bad**
///
/// ````markdown
/// ## Data Models
///
/// ### Entity: Patient
///
/// ```
/// id: uuid pk, encrypted
/// status: enum(active, gone), encrypted
/// notes: string?
/// ```
/// ````
///
/// **Good**
///
/// ````markdown
/// ## Data Models
///
/// ### Entity: Patient
///
/// ```
/// id: uuid pk
/// status: enum(active, gone)
/// notes: string?, encrypted
/// ```
/// ````
///
/// **How to fix.** Encrypt what the row says, and not how it is found.
/// </summary>
internal static class UnencryptableField
{
    public static Rule Rule { get; } = new("SET4032", "unencryptable-field", Severity.Warning, "A field is said to be encrypted that has to stand in the open");

    public static Diagnostic At(PlannedEntity entity, PlannedField field, SourceSpan span) =>
        Rule.At(span, $"`{entity.Name}.{field.Name}` cannot be encrypted: rows are found, tied together or moved by it, so it is stored in the open");
}
