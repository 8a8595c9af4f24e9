using Setout.Diagnostics;

namespace Setout.Sections.OpenQuestions.Rules;

/// <summary>
/// A question is ticked off without an answer.
///
/// **Why it matters.** The question is closed for those who were there. Everybody else has to ask it again.
///
/// **Bad**
///
/// ```markdown
/// ## Open Questions
///
/// - [x] Do we refund cancelled orders automatically?
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
/// **How to fix.** Write the answer below it.
/// </summary>
internal static class ClosedWithoutAnswer
{
    public static Rule Rule { get; } = new("SET8042", "closed-without-answer", Severity.Info, "A question is ticked off without an answer");

    public static IEnumerable<Diagnostic> Check(CheckContext context)
    {
        var silent = context.Design.OpenQuestions.Questions
            .Where(question => question.Span.Text.IndexOf("[x]", StringComparison.OrdinalIgnoreCase) is >= 0 and < 6)
            .Where(question => question.Span.Text.TrimEnd().EndsWith('?'))
            .ToList();
        return Rule.AtAll(
            [.. silent.Select(question => question.Text.Span)],
            silent.Count == 1 ? "this question is ticked off without an answer" : $"{silent.Count} questions are ticked off without an answer",
            "no answer either");
    }
}
