using Setout.Diagnostics;

namespace Setout.Sections.Rules;

/// <summary>
/// A section of the template is missing.
///
/// **Why it matters.** A section that is not there says nothing: a reviewer cannot tell whether its subject was
/// considered and dismissed, or forgotten. One finding names all that are missing.
///
/// **Bad**
///
/// ```markdown
/// ## Overview
///
/// Customers place orders and follow them.
///
/// ## Risks
///
/// - **Risk**: The mail provider is down.
///   - **Mitigation**: Mails wait in a queue for a day.
/// ```
///
/// **Good**
///
/// ```markdown
/// ## Overview
///
/// Customers place orders and follow them.
///
/// ## Architecture
///
/// N/A -- one process, no parts to tell apart.
///
/// ## Data Models
///
/// N/A -- nothing is stored.
///
/// ## API Design
///
/// N/A -- there is no API.
///
/// ## Security Considerations
///
/// N/A -- only the operator calls it.
///
/// ## Performance Considerations
///
/// N/A -- a call a day.
///
/// ## Testing Strategy
///
/// N/A -- throwaway.
///
/// ## Deployment Strategy
///
/// N/A -- runs on the operator's machine.
///
/// ## Trade-offs and Alternatives
///
/// N/A -- no choice was made.
///
/// ## Open Questions
///
/// N/A -- none are open.
///
/// ## Dependencies
///
/// N/A -- needs nothing.
///
/// ## Risks
///
/// - **Risk**: The mail provider is down.
///   - **Mitigation**: Mails wait in a queue for a day.
/// ```
///
/// **How to fix.** Write the section, or write `N/A` with the reason below its heading: that is a full answer.
/// </summary>
internal static class MissingSection
{
    public static Rule Rule { get; } = new("SET0020", "missing-section", Severity.Warning, "A section of the template is missing");

    public static IEnumerable<Diagnostic> Check(CheckContext context)
    {
        var missing = context.Sections.Where(section => section.Text is null).Select(section => section.Title).ToList();
        if (missing.Count == 0 || missing.Count == context.Sections.Count)
            yield break;
        var place = context.Design.Overview.Title?.Span ?? context.Design.Source.Span(0, 0);
        yield return Rule.At(place, missing.Count == 1
            ? $"the section {missing[0]} is missing: write it, or `N/A` and the reason"
            : $"{missing.Count} sections are missing: {string.Join(", ", missing)}; write them, or `N/A` and the reason");
    }
}
