using System.Text;
using Setout.Diagnostics;

namespace Setout.Markdown.Rules;

/// <summary>
/// A link inside the document leads to a heading that is not there.
///
/// **Why it matters.** Whoever follows it stays where they are. Most often the heading was renamed, and the table of contents
/// was not.
///
/// **Bad**
///
/// ```markdown
/// # Shop
///
/// - [Data](#data-model)
///
/// ## Data Models
/// ```
///
/// **Good**
///
/// ```markdown
/// # Shop
///
/// - [Data](#data-models)
///
/// ## Data Models
/// ```
///
/// **How to fix.** Write the heading's own anchor: lower case, blanks as dashes, without other signs.
/// </summary>
internal static class BrokenAnchor
{
    public static Rule Rule { get; } = new("SET9027", "broken-anchor", Severity.Warning, "A link inside the document leads nowhere");

    private const string Opening = "](#";

    public static IEnumerable<Diagnostic> Check(CheckContext context) => context.Outline.Parts.SelectMany(Check);

    private static IEnumerable<Diagnostic> Check(OutlineSection root)
    {
        var links = OutlineWalk.Texts(root).SelectMany(Links).ToList();
        if (links.Count == 0)
            return [];
        var anchors = AnchorsOf(root);
        var broken = links.Where(link => !anchors.Contains(link.Value) && !IsStatedApart(root, link.Value)).ToList();
        return broken.Select(link => DidYouMean.Nearest(link.Value, anchors) is { } meant
            ? Rule.At(link.Span, $"no heading has the anchor `#{link.Value}`").Suggesting(link, meant)
            : Rule.At(link.Span, $"no heading has the anchor `#{link.Value}`"));
    }

    /// <summary>The anchors that links name, in lower case.</summary>
    private static IEnumerable<Written<string>> Links(RichText text)
    {
        foreach (var run in text.Runs)
        {
            if ((run.Style & RunStyle.Link) == 0 || (run.Style & RunStyle.Code) != 0 || run.Span.Source is not { } source)
                continue;
            var behind = source.Content.AsSpan(run.Span.End, text.Span.End - run.Span.End);
            if (!behind.StartsWith(Opening, StringComparison.Ordinal) || behind[Opening.Length..].IndexOf(')') is not (> 0 and var length))
                continue;
            var span = source.Span(run.Span.End + Opening.Length, length);
            yield return new(Uri.UnescapeDataString(span.Text).ToLowerInvariant(), span);
        }
    }

    /// <summary>As GitHub makes them, and with the dashes that others leave out.</summary>
    private static HashSet<string> AnchorsOf(OutlineSection root)
    {
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        foreach (var section in OutlineWalk.Sections(root))
        {
            var anchor = AnchorOf(section.Title.Plain.Trim());
            for (var number = 1; !anchors.Add(number == 1 ? anchor : $"{anchor}-{number - 1}"); number++)
            {
            }
        }
        return anchors;
    }

    private static string AnchorOf(string title)
    {
        var anchor = new StringBuilder(title.Length);
        foreach (var rune in title.ToLowerInvariant().EnumerateRunes())
            if (Rune.IsLetterOrDigit(rune) || rune.Value is '-' or '_' || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark)
                anchor.Append(rune);
            else if (rune.Value == ' ')
                anchor.Append('-');
        return anchor.ToString();
    }

    /// <summary><c>&lt;a id="data"&gt;</c> and <c>{#data}</c></summary>
    private static bool IsStatedApart(OutlineSection root, string anchor)
    {
        var text = root.Span.Text;
        return text.Contains($"=\"{anchor}\"", StringComparison.OrdinalIgnoreCase) || text.Contains($"{{#{anchor}}}", StringComparison.OrdinalIgnoreCase);
    }
}
