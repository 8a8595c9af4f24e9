namespace Setout.Diagnostics.Suppressing;

/// <summary>
/// A comment switches off a rule that does not exist.
///
/// **Why it matters.** The comment has no effect: what it was meant to silence is still reported, or will be.
///
/// **Bad**
///
/// ```markdown
/// ## Open Questions
///
/// &lt;!-- setout-disable-next-line open-questions -- decided in the next revision --&gt;
/// - [ ] Do we refund cancelled orders automatically?
/// ```
///
/// **Good**
///
/// ```markdown
/// ## Open Questions
///
/// &lt;!-- setout-disable-next-line open-question -- decided in the next revision --&gt;
/// - [ ] Do we refund cancelled orders automatically?
/// ```
///
/// **How to fix.** Write the code or the slug as the finding prints it.
/// </summary>
internal static class UnknownRuleInSuppression
{
    public static Rule Rule { get; } = new("SET0032", "unknown-rule-in-suppression", Severity.Warning, "A comment switches off a rule that does not exist");

    public static IEnumerable<Diagnostic> Find(Suppression comment) => comment.Rules
        .Where(name => Rules.Find(name.Value) is null)
        .Select(name => Rule.At(name.Span, $"there is no rule `{name.Value}`").Suggesting(name, DidYouMean.Nearest(name.Value, Names())));

    private static IEnumerable<string> Names() => Rules.All.SelectMany(rule => new[] { rule.Code, rule.Slug });
}
