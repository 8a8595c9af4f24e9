using Setout.Diagnostics;

namespace Setout.Markdown.Rules;

/// <summary>
/// A line of dashes makes a heading of the text above it.
///
/// **Why it matters.** Three dashes directly below a paragraph do not draw a line: they make the paragraph a heading, and
/// what follows belongs to it.
///
/// **Bad**
///
/// ```markdown
/// ## Overview
///
/// Customers place orders over the web.
/// They follow them until they arrive.
/// ---
///
/// Clerks see all of them.
/// ```
///
/// **Good**
///
/// ```markdown
/// ## Overview
///
/// Customers place orders over the web.
/// They follow them until they arrive.
///
/// ---
///
/// Clerks see all of them.
/// ```
///
/// **How to fix.** Put an empty line above the dashes.
/// </summary>
internal static class AccidentalHeading
{
    public static Rule Rule { get; } = new("SET9023", "accidental-heading", Severity.Warning, "A line of dashes makes a heading of the text above it");

    private const int LongestTitle = 60;

    public static IEnumerable<Diagnostic> Check(CheckContext context) =>
        from section in OutlineWalk.Sections(context.Outline)
        where section.Level == 2 && section.Title.Span.IsWritten && IsText(section.Title)
        let last = section.Title.Span.EndPosition.Line
        where last < context.Design.Source.LineCount
        let underline = context.Design.Source.Line(last + 1)
        where IsDashes(underline.Text)
        select Rule.At(underline, "these dashes make a heading of the text above: put an empty line between").Fixed("Put an empty line above", underline.Slice(0, 0), "\n");

    /// <summary>Whether a heading reads like a paragraph: several lines, or a sentence.</summary>
    private static bool IsText(RichText title)
    {
        var raw = title.Span.Text;
        return raw.Contains('\n', StringComparison.Ordinal) || title.Plain.Length > LongestTitle || title.Plain.TrimEnd() is [.., '.' or ':' or ';' or ',' or '。'];
    }

    private static bool IsDashes(string line) => line.Trim() is { Length: > 0 } dashes && dashes.All(sign => sign == '-');
}
