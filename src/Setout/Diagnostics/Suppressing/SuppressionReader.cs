using Setout.Markdown;

namespace Setout.Diagnostics.Suppressing;

/// <summary>Reads the comments that switch rules off. Comments inside code are code.</summary>
internal sealed class SuppressionReader
{
    private const string Open = "<!--";
    private const string Close = "-->";
    private const string Prefix = "setout-";

    private readonly SourceText source;
    private readonly List<Suppression> suppressions = [];
    private readonly List<Suppression> blocks = [];

    private SuppressionReader(SourceText source) => this.source = source;

    public static EquatableArray<Suppression> Read(Outline outline)
    {
        var reader = new SuppressionReader(outline.Source);
        reader.Read(outline.Root);
        // What is never switched on again stays off to the end.
        foreach (var block in reader.blocks)
            reader.suppressions.Add(block with { LastLine = outline.Source.LineCount });
        return reader.suppressions.OrderBy(suppression => suppression.Span.Start).ToEquatableArray();
    }

    private void Read(OutlineSection section)
    {
        Read(section.Blocks);
        foreach (var nested in section.Sections)
            Read(nested);
    }

    private void Read(EquatableArray<Block> blocks)
    {
        foreach (var block in blocks)
            switch (block)
            {
                case HtmlBlock html: Read(html.Span); break;
                case QuoteBlock quote: Read(quote.Blocks); break;
                case ListBlock list:
                    foreach (var item in list.Items)
                        Read(item.Blocks);
                    break;
            }
    }

    private void Read(SourceSpan html)
    {
        var text = html.Text;
        for (var at = text.IndexOf(Open, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Open, at, StringComparison.Ordinal))
        {
            var end = text.IndexOf(Close, at + Open.Length, StringComparison.Ordinal);
            if (end < 0)
                return;
            ReadComment(html.Slice(at, end + Close.Length - at));
            at = end + Close.Length;
        }
    }

    private void ReadComment(SourceSpan comment)
    {
        var inner = comment.Slice(Open.Length, comment.Length - Open.Length - Close.Length);
        var text = inner.Text;
        var start = text.Length - text.AsSpan().TrimStart().Length;
        if (!text.AsSpan(start).StartsWith(Prefix))
            return;
        var reason = text.IndexOf("--", start, StringComparison.Ordinal);
        var body = reason < 0 ? text[start..] : text[start..reason];
        var words = body.Split([' ', ',', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        var rules = Rules(inner, start, words);
        var why = reason < 0 ? "" : text[(reason + 2)..].Trim();
        switch (words[0])
        {
            case "setout-disable-next-line": Add(SuppressionScope.NextLine, NextLine(comment), NextLine(comment)); break;
            case "setout-disable-file": Add(SuppressionScope.File, 1, source.LineCount); break;
            case "setout-disable": blocks.Add(new(SuppressionScope.Block, rules, why, source.LineOf(comment.End), source.LineCount, comment)); break;
            case "setout-enable": Enable(rules, source.LineOf(comment.Start)); break;
        }

        void Add(SuppressionScope scope, int first, int last) => suppressions.Add(new(scope, rules, why, first, last, comment));
    }

    private static EquatableArray<Written<string>> Rules(SourceSpan inner, int from, string[] words)
    {
        var rules = new List<Written<string>>();
        var at = from + words[0].Length;
        foreach (var word in words.AsSpan(1))
        {
            at = inner.Text.IndexOf(word, at, StringComparison.Ordinal);
            rules.Add(new(word, inner.Slice(at, word.Length)));
            at += word.Length;
        }
        return rules.ToEquatableArray();
    }

    /// <summary>The next line that is not blank and no such comment itself.</summary>
    private int NextLine(SourceSpan comment)
    {
        var line = source.LineOf(comment.End) + 1;
        while (line < source.LineCount && string.IsNullOrWhiteSpace(source.Line(line).Text))
            line++;
        return Math.Min(line, source.LineCount);
    }

    /// <summary>Ends the open comments that name the same rules; all of them where none is named.</summary>
    private void Enable(EquatableArray<Written<string>> rules, int line)
    {
        for (var at = blocks.Count - 1; at >= 0; at--)
            if (rules.IsEmpty || blocks[at].Rules == rules)
            {
                suppressions.Add(blocks[at] with { LastLine = line });
                blocks.RemoveAt(at);
                if (!rules.IsEmpty)
                    return;
            }
    }
}
