namespace Setout.Markdown;

/// <summary>
/// Puts the word that Setout knows in the place of a word of the team, where a heading, a label or the head of a column stands: a
/// whole text, or the front of a line up to its colon, dash or remark. The span stays that of what is written.
/// </summary>
internal static class OwnWords
{
    private const int LongestLead = 120;

    public static RichText Translate(RichText text, Vocabulary vocabulary)
    {
        if (vocabulary.IsEmpty || text.Runs.IsEmpty)
            return text;
        List<Run>? runs = null;
        var done = 0;
        foreach (var (start, end) in Lines(text))
            if (Lead(text, start, end, vocabulary) is var (from, to, meaning))
            {
                (runs ??= []).AddRange(text.Slice(done, from - done).Runs);
                runs.Add(new(meaning, text.Slice(from, 1).Runs[0].Style, text.SpanOf(from, to - from)));
                done = to;
            }
        if (runs is null)
            return text;
        runs.AddRange(text.Slice(done, text.Plain.Length - done).Runs);
        return new(text.Span, runs.ToEquatableArray());
    }

    private static IEnumerable<(int Start, int End)> Lines(RichText text)
    {
        var (start, at) = (0, 0);
        foreach (var run in text.Runs)
        {
            if (run.Style == RunStyle.Break)
            {
                yield return (start, at);
                start = at + run.Text.Length;
            }
            at += run.Text.Length;
        }
        yield return (start, at);
    }

    /// <summary>Where the front of a line stands that is such a word, and what it means; null where it is none.</summary>
    private static (int From, int To, string Meaning)? Lead(RichText text, int start, int end, Vocabulary vocabulary)
    {
        var line = text.Plain.AsSpan(start, Math.Min(end - start, LongestLead));
        var from = 0;
        while (from < line.Length && !char.IsLetter(line[from]))
            from++;
        var words = line[from..EndOfLead(line)].TrimEnd();
        return words.IsEmpty || vocabulary.MeaningOf(words) is not { } meaning ? null : (start + from, start + from + words.Length, meaning);
    }

    private static int EndOfLead(ReadOnlySpan<char> line)
    {
        var mark = line.IndexOfAny(":：(（—–→");
        var dash = line.IndexOf(" - ");
        return mark < 0 ? dash < 0 ? line.Length : dash : dash < 0 ? mark : Math.Min(mark, dash);
    }
}
