using Setout.Diagnostics;

namespace Setout.Sections.DataModels.Rules;

/// <summary>
/// A SQL statement, or a part of one, is not part of the design.
///
/// **Why it matters.** Triggers, views, functions and policies mean something to one engine only, as does the condition of an index. They are not carried out,
/// and what they were there for is to be stated elsewhere.
///
/// **Bad**
///
/// ```sql
/// CREATE TRIGGER orders_touch BEFORE UPDATE ON orders EXECUTE FUNCTION touch();
/// ```
///
/// **Good**
///
/// ```sql
/// updated_at TIMESTAMPTZ NOT NULL DEFAULT now()
/// ```
///
/// **How to fix.** Nothing, if it only documents. Fields called `created_at` and `updated_at` are set by the server; who may
/// read which row is stated under Authorization.
/// </summary>
internal static class UnreadStatement
{
    public static Rule Rule { get; } = new("SET2006", "unread-statement", Severity.Info, "A SQL statement, or a part of one, is not part of the design");
}
