using Setout.Diagnostics;

namespace Setout.Markdown.Rules;

/// <summary>
/// A list or quotation is nested so deep that it is read as text.
///
/// **Why it matters.** Nobody can follow forty levels, and a reader that did could be kept busy without end. What stands deeper
/// is taken as running text of the level above.
///
/// **Bad**
///
/// ```text
/// &gt; &gt; &gt; &gt; &gt; &gt; &gt; &gt; &gt; (and seventy more)
/// ```
///
/// **Good**
///
/// ```text
/// &gt; &gt; A quotation in a quotation.
/// ```
///
/// **How to fix.** Use headings or fewer levels.
/// </summary>
internal static class TooDeepNesting
{
    public static Rule Rule { get; } = new("SET9001", "too-deep-nesting", Severity.Warning, "A list or quotation is nested so deep that it is read as text");

    public static IEnumerable<Diagnostic> Check(CheckContext context)
    {
        if (context.Outline.TooDeep.IsWritten)
            yield return Rule.At(context.Outline.TooDeep, "this is nested too deep and is read as text: use fewer levels");
    }
}
