using Setout.Diagnostics;

namespace Setout.Sections.TradeOffs.Rules;

/// <summary>
/// A decision does not say what was chosen.
///
/// **Why it matters.** A decision that is not taken is an open question, and should stand there, where it is counted.
///
/// **Bad**
///
/// ```markdown
/// ## Trade-offs and Alternatives
///
/// ### Decision: Database
///
/// **Alternatives Considered**:
/// 1. **SQLite**: simpler, one machine only
/// 2. **MongoDB**: no transactions over documents when we need them
///
/// **Rationale**: Orders and payments must change together.
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
/// **How to fix.** Write `**Chosen Approach**:` and the choice, or move the matter to Open Questions.
/// </summary>
internal static class DecisionWithoutChoice
{
    public static Rule Rule { get; } = new("SET8020", "decision-without-choice", Severity.Warning, "A decision does not say what was chosen");

    public static IEnumerable<Diagnostic> Check(CheckContext context)
    {
        var open = context.Design.TradeOffs.Decisions.Where(decision => decision.Placeholders.IsEmpty && decision.Chosen is null).ToList();
        return Rule.AtAll(
            [.. open.Select(decision => decision.Name.Span)],
            open.Count == 1 ? $"`{open[0].Name.Value}` does not say what was chosen" : $"{open.Count} decisions do not say what was chosen: {Listing.Of(open.Select(decision => decision.Name.Value))}",
            "no choice either");
    }
}
