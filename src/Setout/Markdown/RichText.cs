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

    /// <summary>The end of a line inside a paragraph; its text is one blank.</summary>
    Break = 32,
}

/// <summary>A stretch of text in one style. <paramref name="Text"/> is without markers, and escapes are resolved.</summary>
public sealed record Run(string Text, RunStyle Style, SourceSpan Span);

/// <summary>The inline content of a heading, paragraph or cell.</summary>
/// <param name="Span">All of it as written, markers included: <c>Span.Text</c> is the raw text, from which paths are taken.</param>
/// <param name="Runs">In order, without gaps but for markers.</param>
public sealed record RichText(SourceSpan Span, EquatableArray<Run> Runs)
{
    private readonly int[] starts = StartsOf(Runs);

    /// <summary>No text at all.</summary>
    public static RichText Empty { get; } = new(default, []);

    /// <summary>The text without markers, soft breaks as blanks, trimmed at neither end.</summary>
    public string Plain { get; } = Runs.Count switch
    {
        0 => "",
        1 => Runs[0].Text,
        _ => Joined(Runs),
    };

    /// <summary>Whether there is nothing but white space.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Plain);

    /// <summary>Whether there is text and all of it but blanks is set in a style.</summary>
    public bool IsAll(RunStyle style)
    {
        foreach (var run in Runs)
            if ((run.Style & style) == 0 && !string.IsNullOrWhiteSpace(run.Text))
                return false;
        return !IsEmpty;
    }

    /// <summary>How the letter at an offset of <see cref="Plain"/> is set.</summary>
    public RunStyle StyleAt(int offset) => Runs.IsEmpty ? RunStyle.None : Runs[RunAt(offset)].Style;

    /// <summary>Where a stretch of <see cref="Plain"/> is written.</summary>
    public SourceSpan SpanOf(int start, int length)
    {
        if (Runs.IsEmpty)
            return Span;
        var first = RunAt(start);
        var last = length == 0 ? first : RunAt(start + length - 1);
        var begin = Runs[first].Span.Slice(start - starts[first], first == last ? length : int.MaxValue);
        return first == last ? begin : begin.To(Runs[last].Span.Slice(0, start + length - starts[last]));
    }

    /// <summary>A stretch of <see cref="Plain"/> as a text of its own; its span is without the markers around it.</summary>
    public RichText Slice(int start, int length)
    {
        if (start <= 0 && length >= Plain.Length)
            return this;
        if (length <= 0 || Runs.IsEmpty)
            return new(SpanOf(start, 0), []);
        var first = RunAt(start);
        var runs = new Run[RunAt(start + length - 1) - first + 1];
        for (var index = 0; index < runs.Length; index++)
            runs[index] = Cut(Runs[first + index], start - starts[first + index], start + length - starts[first + index]);
        return new(runs[0].Span.To(runs[^1].Span), EquatableArray.Over(runs));
    }

    /// <summary>Without blanks at both ends.</summary>
    public RichText Trim() => Trim(0, Plain.Length);

    /// <summary>A stretch of <see cref="Plain"/> without the blanks at both ends, as a text of its own.</summary>
    public RichText Trim(int start, int length)
    {
        var (from, trimmed) = Trimmed(start, length);
        return trimmed > 0 || length == Plain.Length ? Slice(from, trimmed) : Slice(start, length).Trim();
    }

    /// <summary>What such a stretch says, and where it is written.</summary>
    public Written<string> Words(int start, int length)
    {
        var (from, trimmed) = Trimmed(start, length);
        if (trimmed > 0 && trimmed < Plain.Length)
            return new(Plain.Substring(from, trimmed), SpanIn(RunAt(from), from, trimmed).To(SpanIn(RunAt(from + trimmed - 1), from, trimmed)));
        var words = Trim(start, length);
        return new(words.Plain, words.Span);
    }

    private (int Start, int Length) Trimmed(int start, int length)
    {
        var words = Plain.AsSpan(start, Math.Max(0, length));
        return (start + words.Length - words.TrimStart().Length, words.Trim().Length);
    }

    /// <summary>What a stretch takes of a run.</summary>
    private SourceSpan SpanIn(int run, int start, int length)
    {
        var (from, to) = (Math.Max(start - starts[run], 0), Math.Min(start + length - starts[run], Runs[run].Text.Length));
        return to - from == Runs[run].Text.Length ? Runs[run].Span : Runs[run].Span.Slice(from, to - from);
    }

    /// <summary>The lines as written, each trimmed.</summary>
    public IEnumerable<RichText> Lines()
    {
        var start = 0;
        for (var run = 0; run < Runs.Count; run++)
        {
            if (Runs[run].Style != RunStyle.Break)
                continue;
            yield return Trim(start, starts[run] - start);
            start = starts[run] + Runs[run].Text.Length;
        }
        yield return Trim(start, Plain.Length - start);
    }

    /// <summary>Several texts as one, with words between them that stand nowhere.</summary>
    public static RichText Join(string separator, IEnumerable<RichText> texts)
    {
        var runs = new List<Run>();
        SourceSpan first = default, last = default;
        foreach (var text in texts)
        {
            if (first.IsWritten)
                runs.Add(new(separator, RunStyle.None, new(last.Source!, last.End, 0)));
            runs.AddRange(text.Runs);
            last = text.Span.IsWritten ? text.Span : last;
            first = first.IsWritten ? first : last;
        }
        return new(first.To(last), runs.ToEquatableArray());
    }

    /// <inheritdoc/>
    public bool Equals(RichText? other) => other is not null && Runs == other.Runs;

    /// <inheritdoc/>
    public override int GetHashCode() => Plain.GetHashCode(StringComparison.Ordinal);

    private static Run Cut(Run run, int from, int to)
    {
        from = Math.Max(from, 0);
        to = Math.Min(to, run.Text.Length);
        return to - from == run.Text.Length ? run : new(run.Text[from..to], run.Style, run.Span.Slice(from, to - from));
    }

    /// <summary>The run with the character at an offset of <see cref="Plain"/>; the first of those that start there, but for empty ones.</summary>
    private int RunAt(int offset)
    {
        if (starts.Length == 1)
            return 0;
        var found = Array.BinarySearch(starts, Math.Clamp(offset, 0, Math.Max(0, Plain.Length - 1)));
        return found >= 0 ? found : ~found - 1;
    }

    private static string Joined(EquatableArray<Run> runs)
    {
        var length = 0;
        foreach (var run in runs)
            length += run.Text.Length;
        return string.Create(length, runs, static (joined, runs) =>
        {
            foreach (var run in runs)
            {
                run.Text.CopyTo(joined);
                joined = joined[run.Text.Length..];
            }
        });
    }

    private static readonly int[] OnlyStart = [0];

    private static int[] StartsOf(EquatableArray<Run> runs)
    {
        if (runs.Count <= 1)
            return OnlyStart;
        var starts = new int[runs.Count];
        for (var run = 1; run < starts.Length; run++)
            starts[run] = starts[run - 1] + runs[run - 1].Text.Length;
        return starts;
    }
}
