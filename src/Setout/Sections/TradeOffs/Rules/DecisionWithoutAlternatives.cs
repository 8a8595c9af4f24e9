using Setout.Diagnostics;

namespace Setout.Sections.TradeOffs.Rules;

/// <summary>
/// A decision names nothing that it was chosen over.
///
/// **Why it matters.** With one option there is nothing to decide. Whoever reads the decision later will ask whether the
/// obvious other way was considered.
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
/// **How to fix.** Name the alternatives, each with what speaks for and against it.
/// </summary>
internal static class DecisionWithoutAlternatives
{
    public static Rule Rule { get; } = new("SET8021", "decision-without-alternatives", Severity.Info, "A decision names nothing that it was chosen over");

    public static IEnumerable<Diagnostic> Check(CheckContext context)
    {
        var open = context.Design.TradeOffs.Decisions.Where(decision => decision.Placeholders.IsEmpty && decision.Chosen is not null && decision.Alternatives.IsEmpty && !DecisionProse.NamesAlternatives(decision)).ToList();
        return Rule.AtAll(
            [.. open.Select(decision => decision.Name.Span)],
            open.Count == 1 ? $"`{open[0].Name.Value}` names no alternative" : $"{open.Count} decisions name no alternative: {Listing.Of(open.Select(decision => decision.Name.Value))}",
            "no alternative either");
    }
}
