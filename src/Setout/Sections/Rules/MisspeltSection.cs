using Setout.Diagnostics;
using Setout.Markdown;

namespace Setout.Sections.Rules;

/// <summary>
/// A heading is nearly, but not quite, that of a section of the template.
///
/// **Why it matters.** A section is known by its heading. Setout reads this one as it was probably meant; other readers, people
/// among them, may not find it.
///
/// **Bad**
///
/// ```markdown
/// ## Data Modls
/// ```
///
/// **Good**
///
/// ```markdown
/// ## Data Models
/// ```
///
/// **How to fix.** Correct the heading.
/// </summary>
internal static class MisspeltSection
{
    public static Rule Rule { get; } = new("SET0001", "misspelt-section", Severity.Warning, "A heading is nearly that of a section of the template");

    public static Diagnostic At(RichText title, string meant) =>
        Rule.At(title.Span, $"`{title.Plain.Trim()}` is no section of the template").Suggesting(new(title.Plain.Trim(), title.Span), meant);
}
