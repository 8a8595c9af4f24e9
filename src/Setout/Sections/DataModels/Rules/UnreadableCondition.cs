using Setout.Diagnostics;

namespace Setout.Sections.DataModels.Rules;

/// <summary>
/// A condition on rows is not understood.
///
/// **Why it matters.** The condition is not kept: rows that break it would be stored.
///
/// **Bad**
///
/// ```sql
/// code TEXT CHECK (code ~ '^[A-Z]{3}$')
/// ```
///
/// **Good**
///
/// ```sql
/// code TEXT CHECK (length(code) = 3 AND code = upper(code))
/// ```
///
/// **How to fix.** Write it with comparisons, `and`, `or`, `not`, `in (…)`, `between`, `like`, `is null`, arithmetic and the
/// functions `length`, `lower`, `upper`, `abs`, `coalesce` over fields of the same entity.
/// </summary>
internal static class UnreadableCondition
{
    public static Rule Rule { get; } = new("SET2004", "unreadable-condition", Severity.Warning, "A condition on rows is not understood");
}
