using Setout.Diagnostics;

namespace Setout.Sections.OpenQuestions.Rules;

/// <summary>
/// A question is still open.
///
/// **Why it matters.** What is built on an open question is built on a guess. The finding counts the open ones and points
/// at the first, so that a review can ask which of them must be answered before work starts.
///
/// **Bad**
///
/// ```markdown
/// ## Open Questions
///
/// - [ ] Do we refund cancelled orders automatically?
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
/// **How to fix.** Answer the question below it and tick its box, or decide it under Trade-offs and Alternatives.
/// </summary>
internal static class OpenQuestion
{
    public static Rule Rule { get; } = new("SET8040", "open-question", Severity.Info, "A question is still open");

    public static IEnumerable<Diagnostic> Check(CheckContext context)
    {
        var open = context.Design.OpenQuestions.Questions.Where(question => !question.IsAnswered).ToList();
        if (open.Count == 0)
            yield break;
        var message = open.Count == 1 ? "one question is still open" : $"{open.Count} questions are still open";
        yield return Rule.At(open[0].Text.Span, message) with
        {
            Related = open.Skip(1).Select(question => new RelatedPlace(question.Text.Span, "open as well")).ToEquatableArray(),
        };
    }
}
