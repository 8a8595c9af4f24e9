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
///   - **Answer**: yes, within a day.
/// ```
///
/// **Good**
///
/// ```markdown
/// ## Open Questions
///
/// - [x] Do we refund cancelled orders automatically?
///   - **Answer**: yes, within a day.
/// ```
///
/// **How to fix.** Tick the box: `[x]`.
/// </summary>
internal static class AnsweredButOpen
{
    public static Rule Rule { get; } = new("SET8041", "answered-but-open", Severity.Info, "A question has an answer and its box is not ticked");

    private static readonly string[] Labels = ["answer:", "answered:", "decision:", "decided:", "resolution:", "resolved:"];

    public static IEnumerable<Diagnostic> Check(CheckContext context) =>
        from question in context.Design.OpenQuestions.Questions
        let text = question.Span.Text
        let box = text.IndexOf("[ ]", StringComparison.Ordinal)
        where box is >= 0 and < 6 && HasAnswer(text)
        select Rule.At(question.Text.Span, "this question has an answer: tick its box").Fixed("Tick the box", question.Span.Slice(box, 3), "[x]");

    /// <summary>Whether a line below the first begins with a label that announces an answer.</summary>
    private static bool HasAnswer(string text) =>
        text.Split('\n').Skip(1).Any(line => line.TrimStart(' ', '\t', '-', '*', '+', '>').Replace("*", "", StringComparison.Ordinal) is var words
            && Array.Exists(Labels, label => words.StartsWith(label, StringComparison.OrdinalIgnoreCase)));
}
