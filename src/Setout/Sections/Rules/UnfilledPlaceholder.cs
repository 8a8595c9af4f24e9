using Setout.Diagnostics;

namespace Setout.Sections.Rules;

/// <summary>
/// A placeholder of the template is still there.
///
/// **Why it matters.** What stands in brackets is a question of the template, not an answer. A design with placeholders
/// is not done, and nothing can be built or tested from them. There is one finding a section, at its first placeholder.
///
/// **Bad**
///
/// ```markdown
/// ## Overview
///
/// [High-level description of the solution and approach]
/// ```
///
/// **Good**
///
/// ```markdown
/// ## Overview
///
/// Customers place orders over the web and follow them until they arrive.
/// ```
///
/// **How to fix.** Replace each placeholder by what is true of your system, or the whole section by `N/A` and the reason.
/// </summary>
internal static class UnfilledPlaceholder
{
    public static Rule Rule { get; } = new("SET0022", "unfilled-placeholder", Severity.Error, "A placeholder of the template is still there");

    private const int LongestQuote = 60;

    public static IEnumerable<Diagnostic> Check(CheckContext context) =>
        context.Sections.Where(section => !section.Placeholders.IsEmpty).SelectMany(Find);

    private static IEnumerable<Diagnostic> Find(TemplateSection section)
    {
        var places = section.Placeholders;
        var title = section.Text?.Title.Plain.Trim() ?? section.Title;
        var message = places.Count == 1
            ? $"a place of {title} is unfilled: {Quote(places[0])}"
            : $"{places.Count} places of {title} are unfilled, the first is {Quote(places[0])}";
        return Rule.AtAll([.. places.Select(place => place.Span)], message, "unfilled as well");
    }

    private static string Quote(Placeholder placeholder)
    {
        var line = placeholder.Text.ReplaceLineEndings(" ").Trim();
        return line.Length <= LongestQuote ? line : $"{line[..LongestQuote]}…";
    }
}
