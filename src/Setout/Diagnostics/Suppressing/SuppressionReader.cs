using Setout.Markdown;

namespace Setout.Diagnostics.Suppressing;

/// <summary>Finds the comments that switch rules off: <c>&lt;!-- setout-disable-next-line SET4007 -- reason --&gt;</c>.</summary>
internal sealed class SuppressionReader(SourceText source)
{
    private const string Start = "<!--";
    private const string End = "-->";

    private readonly List<Suppression> found = [];

    /// <summary>Blocks that no comment has ended yet, by the rules that they name.</summary>
    private readonly Dictionary<string, List<int>> open = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Comments that stand on lines between these two cover the second: a run of them is looked through once.</summary>
    private (int From, int To) nextText;

    public static EquatableArray<Suppression> Read(Outline document) =>
        document.Source.Content.Contains("setout-", StringComparison.Ordinal) ? new SuppressionReader(document.Source).Find(CodeRanges(document)) : [];

    private EquatableArray<Suppression> Find(List<SourceSpan> code)
    {
        for (var at = source.Content.IndexOf(Start, StringComparison.Ordinal); at >= 0; at = source.Content.IndexOf(Start, at, StringComparison.Ordinal))
        {
            var end = source.Content.IndexOf(End, Math.Min(at + Start.Length, source.Content.Length), StringComparison.Ordinal);
            if (end < 0)
                break;
            var span = source.Span(at, end + End.Length - at);
            if (!IsInCode(code, at))
                Add(span);
            at = span.End;
        }
        return found.ToEquatableArray();
    }

    private void Add(SourceSpan span)
    {
        var inner = span.Slice(Start.Length, span.Length - Start.Length - End.Length);
        var words = inner.Text.AsSpan().Trim();
        var line = span.EndPosition.Line;
        if (Behind(words, "setout-disable-next-line"))
            found.Add(Of(SuppressionScope.NextLine, "setout-disable-next-line", inner, span, NextLine(line)));
        else if (Behind(words, "setout-disable-file"))
            found.Add(Of(SuppressionScope.File, "setout-disable-file", inner, span, LinesOf(span)));
        else if (Behind(words, "setout-disable"))
        {
            found.Add(Of(SuppressionScope.Block, "setout-disable", inner, span, (line, LinesOf(span).Last)));
            Remember(found.Count - 1);
        }
        else if (Behind(words, "setout-enable"))
            Close(Of(SuppressionScope.Block, "setout-enable", inner, span, (line, line)), span.Position.Line);
    }

    /// <summary>The lines of the document that a comment stands in.</summary>
    private (int First, int Last) LinesOf(SourceSpan comment)
    {
        var part = source.PartOf(comment.Start);
        return (part.FirstLine, part == source.Parts[^1] ? source.LineCount : source.LineOf(Math.Max(part.Start, part.Start + part.Length - 1)));
    }

    private void Remember(int index)
    {
        var key = KeyOf(found[index]);
        if (!open.TryGetValue(key, out var blocks))
            open.Add(key, blocks = []);
        blocks.Add(index);
    }

    /// <summary>Ends the blocks that name the same rules; all of them where none is named.</summary>
    private void Close(Suppression end, int line)
    {
        foreach (var key in end.Rules.IsEmpty ? open.Keys.ToList() : [KeyOf(end)])
        {
            if (!open.Remove(key, out var blocks))
                continue;
            foreach (var index in blocks)
                found[index] = found[index] with { LastLine = line };
        }
    }

    private static string KeyOf(Suppression comment) => string.Join(' ', comment.Rules.Select(rule => rule.Value));

    private static Suppression Of(SuppressionScope scope, string word, SourceSpan inner, SourceSpan span, (int First, int Last) lines)
    {
        var text = inner.Text;
        var start = text.IndexOf(word, StringComparison.Ordinal) + word.Length;
        var dash = text.IndexOf("--", start, StringComparison.Ordinal);
        var reason = dash < 0 ? "" : text[(dash + 2)..].Trim();
        return new(scope, Names(inner, start, dash < 0 ? text.Length : dash), reason, lines.First, lines.Last, span);
    }

    private static EquatableArray<Written<string>> Names(SourceSpan inner, int from, int to)
    {
        var text = inner.Text;
        var names = new List<Written<string>>();
        while (from < to)
        {
            var end = from;
            while (end < to && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '_'))
                end++;
            if (end > from)
                names.Add(new(text[from..end], inner.Slice(from, end - from)));
            from = end + 1;
        }
        return names.ToEquatableArray();
    }

    private static bool Behind(ReadOnlySpan<char> words, string word) =>
        words.StartsWith(word, StringComparison.Ordinal) && (words.Length == word.Length || char.IsWhiteSpace(words[word.Length]));

    /// <summary>The next line that is neither blank nor a comment of this kind.</summary>
    private (int First, int Last) NextLine(int line)
    {
        if (line < nextText.From || line >= nextText.To)
            nextText = (line, FindText(line + 1));
        return (nextText.To, nextText.To);
    }

    private int FindText(int line)
    {
        for (; line <= source.LineCount; line++)
        {
            var text = source.Content.AsSpan(source.Line(line).Start, source.Line(line).Length).Trim();
            if (!text.IsEmpty && !(text.StartsWith("<!-- setout-") && text.EndsWith(End)))
                break;
        }
        return line;
    }

    private static List<SourceSpan> CodeRanges(Outline document) =>
        OutlineWalk.Blocks(document).OfType<CodeBlock>().Select(code => code.Span)
            .Concat(OutlineWalk.Texts(document).SelectMany(text => text.Runs).Where(run => (run.Style & RunStyle.Code) != 0).Select(run => run.Span))
            .OrderBy(span => span.Start).ToList();

    private static bool IsInCode(List<SourceSpan> code, int at)
    {
        var (low, high) = (0, code.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (code[middle].Start <= at)
                low = middle + 1;
            else
                high = middle;
        }
        return low > 0 && at < code[low - 1].End;
    }
}
