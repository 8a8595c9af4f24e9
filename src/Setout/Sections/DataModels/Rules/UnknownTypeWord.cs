using Setout.Diagnostics;

namespace Setout.Sections.DataModels.Rules;

/// <summary>
/// A field has a type that is not known.
///
/// **Why it matters.** The type decides what is stored, what a request may hold and what a client can rely on. A field of an
/// unknown type takes any JSON value.
///
/// **Bad**
///
/// ```text
/// total: decmal(12,2)
/// ```
///
/// **Good**
///
/// ```text
/// total: decimal(12,2)
/// ```
///
/// **How to fix.** Write one of `string`, `int`, `decimal(12,2)`, `number`, `bool`, `date`, `time`, `datetime`, `uuid`, `binary`,
/// `json`, `enum(a, b)`, a list of one of them (`string[]`), or any spelling of SQL.
/// </summary>
internal static class UnknownTypeWord
{
    public static Rule Rule { get; } = new("SET2001", "unknown-type", Severity.Error, "A field has a type that is not known");
}
