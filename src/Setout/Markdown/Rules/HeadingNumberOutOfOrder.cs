using Setout.Diagnostics;

namespace Setout.Markdown.Rules;

/// <summary>
/// The number of a heading repeats or skips that of the one before it.
///
/// **Why it matters.** "See 3.2" leads to the wrong place, or to two. A skipped number looks as if a section were lost.
///
/// **Bad**
///
/// ```markdown
/// ## 1. Goals
///
/// ## 2. Data
///
/// ## 2. Calls
///
/// ## 3. Risks
/// ```
///
/// **Good**
///
/// ```markdown
/// ## 1. Goals
///
/// ## 2. Data
///
/// ## 3. Calls
///
/// ## 4. Risks
/// ```
///
/// **How to fix.** Number them in order. Numbers that start anew at 1 are a list of their own and no finding.
/// </summary>
internal static class HeadingNumberOutOfOrder
{
    public static Rule Rule { get; } = new("SET9028", "heading-number-out-of-order", Severity.Info, "The number of a heading repeats or skips one");

    public static IEnumerable<Diagnostic> Check(CheckContext context) =>
        OutlineWalk.Sections(context.Outline).SelectMany(Siblings).OrderBy(finding => finding.Span.Start);

    /// <summary>Few numbers, or numbers most of which do not count on (dates, versions), are no numbering.</summary>
    private static IEnumerable<Diagnostic> Siblings(OutlineSection parent)
    {
        var numbered = parent.Sections.Where(section => section.Level < 7).Select(section => (section.Title, Number: HeadingNumber.Of(section.Title.Plain))).Where(heading => heading.Number is not null).ToList();
        var wrong = new List<Diagnostic>();
        var right = 0;
        for (var at = 1; at < numbered.Count; at++)
        {
            var (before, here) = (numbered[at - 1], numbered[at]);
            if (before.Number!.Prefix != here.Number!.Prefix || here.Number.Last <= 1)
                continue;
            if (here.Number.Last == before.Number.Last + 1)
                right++;
            else
                wrong.Add(Rule.At(here.Title.Span, Message(before.Number, here.Number)).Beside(before.Title.Span, $"{before.Number} stands here"));
        }
        return right >= wrong.Count * 2 ? wrong : [];
    }

    private static string Message(HeadingNumber before, HeadingNumber here) =>
        here.Last == before.Last ? $"{here} is the number of the heading before it too: number them in order"
        : $"{here} follows {before}: number them in order, or add what is missing between them";
}

/// <summary>The number in front of a heading: <c>3.</c>, <c>3)</c>, <c>3.2</c>. <paramref name="Prefix"/> is <c>3.</c> of the last one and else empty.</summary>
internal sealed record HeadingNumber(string Prefix, int Last)
{
    public override string ToString() => Prefix + Last.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Null where there is none: <c>2024 in review</c>, <c>3 roles</c>.</summary>
    public static HeadingNumber? Of(string title)
    {
        var text = title.AsSpan().TrimStart();
        var end = text.IndexOfAnyExcept("0123456789.");
        if (end <= 0 || (text[end] != ' ' && text[end] != ')'))
            return null;
        var number = text[..end].TrimEnd('.');
        if (text[end] == ' ' && number.Length == end && !number.Contains('.'))
            return null;
        var dot = number.LastIndexOf('.');
        return int.TryParse(number[(dot + 1)..], out var last) && last < 1000 ? new(number[..(dot + 1)].ToString(), last) : null;
    }
}
