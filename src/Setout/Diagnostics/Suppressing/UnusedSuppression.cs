namespace Setout.Diagnostics.Suppressing;

/// <summary>
/// A comment switches off a rule that has nothing to report there.
///
/// **Why it matters.** What was switched off has been repaired, or the comment has drifted away from its line. Left
/// standing, it will hide the next mistake.
///
/// **Bad**
///
/// ```markdown
/// ## Risks
///
/// &lt;!-- setout-disable-next-line SET8070 -- the supplier bears it --&gt;
/// - **Risk**: The mail provider is down.
///   - **Mitigation**: Mails wait in a queue for a day.
/// ```
///
/// **Good**
///
/// ```markdown
/// ## Risks
///
/// - **Risk**: The mail provider is down.
///   - **Mitigation**: Mails wait in a queue for a day.
/// ```
///
/// **How to fix.** Delete the comment, or the name of the rule in it.
/// </summary>
internal static class UnusedSuppression
{
    public static Rule Rule { get; } = new("SET0030", "unused-suppression", Severity.Warning, "A comment switches off a rule that has nothing to report there");

    public static Diagnostic? Find(Switch unused)
    {
        if (unused.Name is null)
            return Rule.At(unused.Comment.Span, "this comment switches off nothing: delete it") with { Fix = Delete(unused.Comment) };
        if (unused.Rule is null)
            return null;
        return Rule.At(unused.Name.Span, $"`{unused.Name.Value}` has nothing to report here: delete {(unused.Comment.Rules.Count == 1 ? "the comment" : "its name")}") with
        {
            Fix = unused.Comment.Rules.Count == 1 ? Delete(unused.Comment) : null,
        };
    }

    private static Fix Delete(Suppression comment) => new("Delete the comment", [new TextEdit(comment.Span, "")]);
}
