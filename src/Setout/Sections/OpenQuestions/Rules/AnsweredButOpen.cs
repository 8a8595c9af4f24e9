using Setout.Diagnostics;

namespace Setout.Sections.OpenQuestions.Rules;

/// <summary>
/// A question has an answer and its box is not ticked.
///
/// **Why it matters.** Whoever counts the open boxes counts it as open.
///
/// **Bad**
///
/// ```markdown
/// ## Open Questions
///
/// - [ ] Do we refund cancelled orders automatically?
///   - Yes, within a day.
/// ```
///
/// **Good**
///
/// ```markdown
/// ## Open Questions
///
/// - [x] Do we refund cancelled orders automatically?
///   - Yes, within a day.
/// ```
///
/// **How to fix.** Tick the box: `[x]`.
/// </summary>
internal static class AnsweredButOpen
{
    public static Rule Rule { get; } = new("SET8041", "answered-but-open", Severity.Info, "A question has an answer and its box is not ticked");

    public static IEnumerable<Diagnostic> Check(CheckContext context) =>
        from question in context.Design.OpenQuestions.Questions
        where question.IsAnswered
        let box = question.Span.Text.IndexOf("[ ]", StringComparison.Ordinal)
        where box is >= 0 and < 6
        select Rule.At(question.Text.Span, "this question has an answer: tick its box").Fixed("Tick the box", question.Span.Slice(box, 3), "[x]");
}
