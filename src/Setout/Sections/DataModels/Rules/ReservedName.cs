using Setout.Diagnostics;

namespace Setout.Sections.DataModels.Rules;

/// <summary>
/// A table or field has a name that the store keeps for itself.
///
/// **Why it matters.** SQLite refuses tables that begin with `sqlite_`; Setout keeps its own records in tables that begin with
/// `_setout_`, and the version of each row in `_version`. The design could not be run.
///
/// **Bad**
///
/// ````markdown
/// ## Data Models
///
/// ### Entity: Page
///
/// ```
/// id: uuid pk
/// _version: int
/// ```
/// ````
///
/// **Good**
///
/// ````markdown
/// ## Data Models
///
/// ### Entity: Page
///
/// ```
/// id: uuid pk
/// version: int
/// ```
/// ````
///
/// **How to fix.** Take another name.
/// </summary>
internal static class ReservedName
{
    public static Rule Rule { get; } = new("SET2040", "reserved-name", Severity.Error, "A name belongs to the store");

    public static IEnumerable<Diagnostic> Check(CheckContext context)
    {
        foreach (var entity in context.Plan.Entities)
        {
            if (IsOfStore(entity.Table) && entity.Origin.IsWritten)
                yield return Rule.At(entity.Origin, $"`{entity.Table}` cannot be the name of a table: the store keeps such names for itself; take another one");
            foreach (var field in entity.Fields)
                if (field.Origin.IsWritten && field.Name.Equals("_version", StringComparison.OrdinalIgnoreCase))
                    yield return Rule.At(field.Origin, $"`{field.Name}` cannot be a field of {entity.Name}: the store counts the versions of each row under this name; take another one");
        }
    }

    private static bool IsOfStore(string table) =>
        table.StartsWith("sqlite_", StringComparison.OrdinalIgnoreCase) || table.StartsWith("_setout_", StringComparison.OrdinalIgnoreCase);
}
