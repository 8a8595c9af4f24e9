using Setout.Diagnostics;

namespace Setout.Markdown.Rules;

/// <summary>
/// A heading skips a level.
///
/// **Why it matters.** Tables of contents and screen readers show the levels. A heading that skips one looks as if
/// something were missing between.
///
/// **Bad**
///
/// ````markdown
/// ## Data Models
///
/// #### Entity: Order
///
/// ```
/// id: uuid pk
/// ```
/// ````
///
/// **Good**
///
/// ````markdown
/// ## Data Models
///
/// ### Entity: Order
///
/// ```
/// id: uuid pk
/// ```
/// ````
///
/// **How to fix.** Take one `#` away, or add the heading that is missing.
/// </summary>
internal static class HeadingLevelJump
{
    public static Rule Rule { get; } = new("SET9025", "heading-level-jump", Severity.Info, "A heading skips a level");

    public static IEnumerable<Diagnostic> Check(CheckContext context)
    {
        var jumps = OutlineWalk.Sections(context.Outline)
            .Where(section => section.Level is > 0 and < BoldLevel)
            .SelectMany(section => section.Sections.Where(inner => inner.Level > section.Level + 1 && inner.Level < BoldLevel))
            .Select(section => section.Title.Span)
            .OrderBy(place => place.Start)
            .ToList();
        return Rule.AtAll(jumps, jumps.Count == 1 ? "this heading skips a level" : $"{jumps.Count} headings skip a level", "skips a level as well");
    }

    /// <summary>Bold lines that act as headings have no level that anybody sees.</summary>
    private const int BoldLevel = 7;
}
