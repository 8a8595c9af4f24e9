using Setout.Diagnostics;

namespace Setout.Markdown.Rules;

/// <summary>
/// A path parameter in angle brackets disappears on Git hosts.
///
/// **Why it matters.** `&lt;id>` outside of code is an HTML tag. It is not shown, so that readers see another path.
///
/// **Bad**
///
/// ```markdown
/// ## API Design
///
/// | Method | Path | Description |
/// | --- | --- | --- |
/// | GET | /orders/&lt;id> | Read an order |
/// ```
///
/// **Good**
///
/// ```markdown
/// ## API Design
///
/// | Method | Path | Description |
/// | --- | --- | --- |
/// | GET | /orders/{id} | Read an order |
/// ```
///
/// **How to fix.** Write `{id}`, or put the path between backticks.
/// </summary>
internal static class RawAngleBracketsInPath
{
    public static Rule Rule { get; } = new("SET9022", "raw-angle-brackets-in-path", Severity.Warning, "A path parameter in angle brackets disappears on Git hosts");

    public static IEnumerable<Diagnostic> Check(CheckContext context) =>
        from text in OutlineWalk.Texts(context.Outline)
        from run in text.Runs
        where run.Style.HasFlag(RunStyle.Html) && !run.Style.HasFlag(RunStyle.Code)
        let tag = run.Span.Text
        where IsParameter(tag) && run.Span.Start > 0 && run.Span.Source!.Content[run.Span.Start - 1] == '/'
        select Rule.At(run.Span, $"Git hosts take `{tag}` for HTML and do not show it: write `{{{tag[1..^1]}}}`").Fixed($"Write `{{{tag[1..^1]}}}`", run.Span, $"{{{tag[1..^1]}}}");

    private static bool IsParameter(string tag) =>
        tag.Length > 2 && tag[0] == '<' && tag[^1] == '>' && tag[1..^1] is var name && name is not ("br" or "hr" or "p") && name.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '_' or '-' or ':');
}
