using Setout.Diagnostics;

namespace Setout.Sections.DataModels.Rules;

/// <summary>
/// A decimal has more digits than are kept exactly.
///
/// **Why it matters.** Decimals are kept as scaled 64-bit integers, so that they are exact, sort rightly and add up
/// without rounding. Eighteen digits fit. A wider type is served with eighteen.
///
/// **Bad**
///
/// ````markdown
/// ## Data Models
///
/// ### Entity: Account
///
/// ```
/// id: uuid pk
/// balance: decimal(38,10)
/// ```
/// ````
///
/// **Good**
///
/// ````markdown
/// ## Data Models
///
/// ### Entity: Account
///
/// ```
/// id: uuid pk
/// balance: decimal(18,4)
/// ```
/// ````
///
/// **How to fix.** State the digits that the values really have.
/// </summary>
internal static class TooManyDigits
{
    public static Rule Rule { get; } = new("SET2080", "too-many-digits", Severity.Warning, "A decimal has more digits than are kept exactly");
}
