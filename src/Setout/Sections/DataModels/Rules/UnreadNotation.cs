using Setout.Diagnostics;

namespace Setout.Sections.DataModels.Rules;

/// <summary>
/// A block among the data models is in a notation that is not read.
///
/// **Why it matters.** The entity that it shows has no fields, so that nothing is stored and no endpoint can serve it.
///
/// **Bad**
///
/// ```text
/// message Order { string id = 1; }
/// ```
///
/// **Good**
///
/// ```text
/// id: uuid pk
/// status: enum(draft, paid)
/// ```
///
/// **How to fix.** Write the fields as `name: type` lines, as `CREATE TABLE`, as a table with the columns Field and Type, or
/// as a JSON example.
/// </summary>
internal static class UnreadNotation
{
    public static Rule Rule { get; } = new("SET2008", "unread-notation", Severity.Warning, "A block among the data models is in a notation that is not read");
}
