using Setout.Diagnostics;

namespace Setout.Sections.DataModels.Rules;

/// <summary>
/// The default of a field is not understood.
///
/// **Why it matters.** The field gets no default: a row that does not state it is refused, or has no value there.
///
/// **Bad**
///
/// ```sql
/// expires_at TIMESTAMPTZ DEFAULT (now() + interval '7 days')
/// ```
///
/// **Good**
///
/// ```sql
/// expires_at TIMESTAMPTZ -- 7 days after created_at, set by the caller
/// ```
///
/// **How to fix.** Use a constant, `now()` or `gen_random_uuid()`; say in words what else there is.
/// </summary>
internal static class UnreadableDefault
{
    public static Rule Rule { get; } = new("SET2007", "unreadable-default", Severity.Warning, "The default of a field is not understood");
}
