using Setout.Diagnostics;

namespace Setout.Sections.TradeOffs.Rules;

/// <summary>
/// What was chosen also stands among the alternatives.
///
/// **Why it matters.** The alternatives are what was not chosen. Listed there too, the choice reads as rejected.
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
/// 1. **PostgreSQL**: simpler, one machine only
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
/// **How to fix.** Take it off the list of alternatives.
/// </summary>
internal static class ChoiceAmongAlternatives
{
    public static Rule Rule { get; } = new("SET8023", "choice-among-alternatives", Severity.Info, "What was chosen also stands among the alternatives");

    public static IEnumerable<Diagnostic> Check(CheckContext context) =>
        from decision in context.Design.TradeOffs.Decisions
        where decision.Chosen is not null
        from alternative in decision.Alternatives
        where NameOf(alternative.Value).Equals(NameOf(decision.Chosen!.Value), StringComparison.OrdinalIgnoreCase)
        select Rule.At(alternative.Span, $"`{NameOf(alternative.Value)}` was chosen and is listed among the alternatives").Beside(decision.Chosen!.Span, "it is chosen here");

    /// <summary>The words in front of the pros and cons.</summary>
    private static string NameOf(string option)
    {
        var end = option.IndexOf(": ", StringComparison.Ordinal);
        return (end < 0 ? option : option[..end]).Trim('*', '`', '.', ' ');
    }
}
