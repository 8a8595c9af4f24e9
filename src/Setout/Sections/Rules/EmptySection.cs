using Setout.Diagnostics;

namespace Setout.Sections.Rules;

/// <summary>
/// Nothing stands below a heading of the template.
///
/// **Why it matters.** An empty section looks answered in the table of contents and is not. What it should say drives
/// nothing.
///
/// **Bad**
///
/// ```markdown
/// ## Security Considerations
///
/// ### Authentication
///
/// ### Authorization
///
/// - Customers see their own orders.
/// ```
///
/// **Good**
///
/// ```markdown
/// ## Security Considerations
///
/// ### Authentication
///
/// - Bearer tokens, issued at sign-in.
///
/// ### Authorization
///
/// - Customers see their own orders.
/// ```
///
/// **How to fix.** Say what is to be said, or write `N/A` with the reason, or delete the heading.
/// </summary>
internal static class EmptySection
{
    public static Rule Rule { get; } = new("SET0021", "empty-section", Severity.Warning, "Nothing stands below a heading of the template");

    public static IEnumerable<Diagnostic> Check(CheckContext context) =>
        context.Sections
            .SelectMany(section => section.Parts.Prepend(section.Text))
            .OfType<SectionText>()
            .Where(text => text.IsEmpty)
            .Select(text => Rule.At(text.Title.Span, $"nothing stands below {text.Title.Plain.Trim()}: fill it in, or write `N/A` and the reason"));
}
