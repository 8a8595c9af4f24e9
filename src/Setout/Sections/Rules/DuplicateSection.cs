using Setout.Diagnostics;
using Setout.Markdown;

namespace Setout.Sections.Rules;

/// <summary>
/// A section stands twice.
///
/// **Why it matters.** Two sections about one matter are written at two times, and one of them is out of date. Readers
/// find the first and miss the second.
///
/// **Bad**
///
/// ```markdown
/// ## Risks
///
/// - **Risk**: The mail provider is down.
///   - **Mitigation**: Mails wait in a queue for a day.
///
/// ## Overview
///
/// Customers place orders.
///
/// ## Risks
///
/// - **Risk**: The bank is down.
///   - **Mitigation**: Payments are retried for a day.
/// ```
///
/// **Good**
///
/// ```markdown
/// ## Overview
///
/// Customers place orders.
///
/// ## Risks
///
/// - **Risk**: The mail provider is down.
///   - **Mitigation**: Mails wait in a queue for a day.
/// - **Risk**: The bank is down.
///   - **Mitigation**: Payments are retried for a day.
/// ```
///
/// **How to fix.** Join the two.
/// </summary>
internal static class DuplicateSection
{
    public static Rule Rule { get; } = new("SET0024", "duplicate-section", Severity.Warning, "A section stands twice");

    public static IEnumerable<Diagnostic> Check(CheckContext context) => OutlineWalk.Sections(context.Outline).SelectMany(Find);

    /// <summary>Only below one heading: parts of a larger system may each have their own Overview.</summary>
    private static IEnumerable<Diagnostic> Find(OutlineSection around)
    {
        var first = new Dictionary<string, OutlineSection>(StringComparer.OrdinalIgnoreCase);
        foreach (var section in around.Sections)
        {
            // Each of several documents may have its own.
            var title = $"{section.Span.Place.Path} {TitleWords.WithoutNumber(section.Title.Plain).Trim()}";
            if (!SectionTitles.TopicsOf(section.Title.Plain).IsEmpty && !first.TryAdd(title, section))
                yield return Rule.At(section.Title.Span, $"there is a section {section.Title.Plain.Trim()} already: join the two")
                    .Beside(first[title].Title.Span, "the first stands here");
        }
    }
}
