using Setout.Diagnostics;

namespace Setout.Sections.TradeOffs.Rules;

/// <summary>
/// A decision does not say why.
///
/// **Why it matters.** What was chosen can be seen in the code. Why it was chosen stands nowhere else, and without it
/// nobody can tell when it stops holding.
///
/// **Bad**
///
/// ```markdown
/// ## Trade-offs and Alternatives
///
/// ### Decision: Database
///
/// **Chosen Approach**: PostgreSQL
///
/// **Alternatives Considered**:
/// 1. **SQLite**: simpler, one machine only
/// 2. **MongoDB**: no transactions over documents when we need them
/// ```
///
/// **Good**
///
/// ```markdown
/// ## Trade-offs and Alternatives
///
/// ### Decision: Database
///
/// **Chosen Approach**: PostgreSQL
///
/// **Alternatives Considered**:
/// 1. **SQLite**: simpler, one machine only
/// 2. **MongoDB**: no transactions over documents when we need them
///
/// **Rationale**: Orders and payments must change together.
/// ```
///
/// **How to fix.** Write `**Rationale**:` and the reason.
/// </summary>
internal static class DecisionWithoutRationale
{
    public static Rule Rule { get; } = new("SET8022", "decision-without-rationale", Severity.Warning, "A decision does not say why");

    public static IEnumerable<Diagnostic> Check(CheckContext context)
    {
        var open = context.Design.TradeOffs.Decisions.Where(decision => decision.Placeholders.IsEmpty && decision.Chosen is not null && decision.Rationale is null && !DecisionProse.GivesReasons(decision)).ToList();
        return Rule.AtAll(
            [.. open.Select(decision => decision.Name.Span)],
            open.Count == 1 ? $"`{open[0].Name.Value}` does not say why" : $"{open.Count} decisions do not say why: {Listing.Of(open.Select(decision => decision.Name.Value))}",
            "no reason either");
    }
}
