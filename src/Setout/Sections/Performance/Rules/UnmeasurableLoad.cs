using Setout.Diagnostics;

namespace Setout.Sections.Performance.Rules;

/// <summary>
/// An expectation of load has no figure.
///
/// **Why it matters.** "Many users" cannot be tested, and no pool, limit or machine can be sized for it. A load has a
/// number, a unit and a subject.
///
/// **Bad**
///
/// ```markdown
/// ## Performance Considerations
///
/// ### Expected Load
///
/// - Heavy traffic on Mondays
/// ```
///
/// **Good**
///
/// ```markdown
/// ## Performance Considerations
///
/// ### Expected Load
///
/// - 40 orders/s on Mondays between 8 and 10
/// - p95 &lt; 250 ms on `GET /orders`
/// ```
///
/// **How to fix.** Write the number with its unit and say of what: `40 orders/s at peak`, `p95 &lt; 250 ms on GET /orders`.
/// </summary>
internal static class UnmeasurableLoad
{
    public static Rule Rule { get; } = new("SET5020", "unmeasurable-load", Severity.Warning, "An expectation of load has no figure");

    public static IEnumerable<Diagnostic> Check(CheckContext context) => Unmeasurable.Find(Rule, context.Design.Performance.ExpectedLoadText, context.Design.Performance.ExpectedLoad, _ => true, "how many, of what, in which time?");
}
