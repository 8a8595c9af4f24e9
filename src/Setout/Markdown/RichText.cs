namespace Setout.Markdown;

/// <summary>How a run of text is set.</summary>
[Flags]
public enum RunStyle
{
    /// <summary>Plain.</summary>
    None = 0,

    /// <summary>Between <c>**</c>.</summary>
    Strong = 1,

    /// <summary>Between <c>*</c>.</summary>
    Emphasis = 2,

    /// <summary>Between backticks.</summary>
    Code = 4,

    /// <summary>The text of a link.</summary>
    Link = 8,

    /// <summary>Inline HTML, such as the <c>&lt;id&gt;</c> of a path without backticks.</summary>
    Html = 16,
}

/// <summary>A stretch of text in one style. <paramref name="Text"/> is without markers, and escapes are resolved.</summary>
public sealed record Run(string Text, RunStyle Style, SourceSpan Span);

/// <summary>The inline content of a heading, paragraph or cell.</summary>
/// <param name="Span">All of it as written, markers included: <c>Span.Text</c> is the raw text, from which paths are taken.</param>
/// <param name="Runs">In order, without gaps but for markers.</param>
public sealed record RichText(SourceSpan Span, EquatableArray<Run> Runs)
{
    /// <summary>No text at all.</summary>
    public static RichText Empty { get; } = new(default, []);

    /// <summary>The text without markers, soft breaks as blanks, trimmed at neither end.</summary>
    public string Plain { get; } = string.Concat(Runs.Select(run => run.Text));

    /// <summary>Whether there is nothing but white space.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Plain);

    /// <summary>Where a stretch of <see cref="Plain"/> is written.</summary>
    public SourceSpan SpanOf(int start, int length)
    {
        var at = 0;
        SourceSpan first = default, last = default;
        foreach (var run in Runs)
        {
            var from = Math.Max(start, at);
            var to = Math.Min(start + length, at + run.Text.Length);
            if (from < to || (length == 0 && from == to))
            {
                last = run.Span.Slice(from - at, to - from);
                first = first.IsWritten ? first : last;
            }
            at += run.Text.Length;
        }
        return first.IsWritten ? first.To(last) : Span;
    }
}
