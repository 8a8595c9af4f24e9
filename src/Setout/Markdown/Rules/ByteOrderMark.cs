using Setout.Diagnostics;

namespace Setout.Markdown.Rules;

/// <summary>
/// The file begins with a byte-order mark.
///
/// **Why it matters.** Many Markdown tools take the invisible character for text and show the first heading as a
/// paragraph. Setout leaves it out.
///
/// **Bad**
///
/// ```text
/// EF BB BF  ## Overview
/// ```
///
/// **Good**
///
/// ```text
/// ## Overview
/// ```
///
/// **How to fix.** Save the file as UTF-8 without a byte-order mark. `setout fmt` does.
/// </summary>
internal static class ByteOrderMark
{
    public static Rule Rule { get; } = new("SET9026", "byte-order-mark", Severity.Info, "The file begins with a byte-order mark");

    public static IEnumerable<Diagnostic> Check(CheckContext context)
    {
        if (context.Design.Source.HasByteOrderMark)
            yield return Rule.At(context.Design.Source.Span(0, 0), "the file begins with a byte-order mark: save it as UTF-8 without one");
    }
}
