using Setout.Diagnostics;

namespace Setout.Sections.Rules;

/// <summary>
/// N/A stands without a reason.
///
/// **Why it matters.** `N/A` with a reason is a full answer: the reader learns that the matter was considered. Without
/// one it cannot be told from a section that nobody wanted to write.
///
/// **Bad**
///
/// ```markdown
/// ## Performance Considerations
///
/// ### Caching Strategy
///
/// N/A
/// ```
///
/// **Good**
///
/// ```markdown
/// ## Performance Considerations
///
/// ### Caching Strategy
///
/// N/A -- every read must see the last write, and the load is ten requests a minute.
/// ```
///
/// **How to fix.** Write the reason behind it.
/// </summary>
internal static class NotApplicableWithoutReason
{
    public static Rule Rule { get; } = new("SET0023", "not-applicable-without-reason", Severity.Warning, "N/A stands without a reason");

    public static IEnumerable<Diagnostic> Check(CheckContext context) =>
        context.Sections
            .SelectMany(section => section.Parts.Prepend(section.Text))
            .OfType<SectionText>()
            .Where(text => text.NotApplicable is { Value.Length: 0 })
            .Select(text => Rule.At(text.NotApplicable!.Span, $"say why {text.Title.Plain.Trim()} does not apply: `N/A -- the reason`"));
}
