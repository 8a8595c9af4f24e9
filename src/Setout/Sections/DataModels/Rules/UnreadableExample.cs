using Setout.Diagnostics;

namespace Setout.Sections.DataModels.Rules;

/// <summary>
/// The JSON that shows an entity has mistakes.
///
/// **Why it matters.** Members near the mistake may be read otherwise than they were meant, or not at all.
///
/// **Bad**
///
/// ```json
/// {
///   "id": "0195c001-1111-7abc-8def-000000000001"
///   "total": 19.90
/// }
/// ```
///
/// **Good**
///
/// ```json
/// {
///   "id": "0195c001-1111-7abc-8def-000000000001",
///   "total": 19.90
/// }
/// ```
///
/// **How to fix.** Correct the JSON at the place named. Comments, trailing commas and ellipses are no mistakes.
/// </summary>
internal static class UnreadableExample
{
    public static Rule Rule { get; } = new("SET2010", "unreadable-example", Severity.Warning, "The JSON that shows an entity has mistakes");
}
