namespace Setout.Diagnostics.Suppressing;

/// <summary>
/// A comment switches a rule off and does not say why.
///
/// **Why it matters.** Whoever reads the comment next year cannot tell whether it still holds.
///
/// **Bad**
///
/// ```markdown
/// ## Open Questions
///
/// &lt;!-- setout-disable-next-line open-question --&gt;
/// - [ ] Do we refund cancelled orders automatically?
/// ```
///
/// **Good**
///
/// ```markdown
/// ## Open Questions
///
/// &lt;!-- setout-disable-next-line open-question -- legal answers after the pilot --&gt;
/// - [ ] Do we refund cancelled orders automatically?
/// ```
///
/// **How to fix.** Write the reason behind `--`, inside the comment.
/// </summary>
internal static class SuppressionWithoutReason
{
    public static Rule Rule { get; } = new("SET0031", "suppression-without-reason", Severity.Warning, "A comment switches a rule off and does not say why");

    public static IEnumerable<Diagnostic> Find(Suppression comment)
    {
        if (comment.Reason.Length == 0)
            yield return Rule.At(comment.Span, "this comment does not say why the rule is switched off: write the reason behind `--`");
    }
}
