using Setout.Diagnostics;

namespace Setout.Sections.DataModels.Rules;

/// <summary>
/// Fields are listed, and nothing says whose they are.
///
/// **Why it matters.** An entity needs a name for a table, for references and for the endpoints that serve it.
///
/// **Bad**
///
/// ```markdown
/// ## Data Models
///
/// | Field | Type |
/// |-------|------|
/// | id    | uuid |
/// ```
///
/// **Good**
///
/// ```markdown
/// ## Data Models
///
/// ### Entity: Order
///
/// | Field | Type |
/// |-------|------|
/// | id    | uuid |
/// ```
///
/// **How to fix.** Put a heading with the entity's name above the fields.
/// </summary>
internal static class FieldsWithoutEntity
{
    public static Rule Rule { get; } = new("SET2009", "fields-without-entity", Severity.Error, "Fields are listed, and nothing says whose they are");
}
