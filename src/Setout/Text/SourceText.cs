using System.Buffers;

namespace Setout.Text;

/// <summary>
/// The text of one document as its author wrote it, without a byte-order mark, and the start of each of its lines; or the texts of
/// several that make one design, one behind the other.
/// </summary>
public sealed class SourceText
{
    private const char ByteOrderMark = '\uFEFF';
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\r\n");

    private readonly int[] lineStarts;

    /// <summary>Takes the text of the document at <paramref name="path"/>.</summary>
    /// <param name="path">The name that diagnostics print: relative, with <c>/</c>. Nothing is opened.</param>
    /// <param name="content">The whole text. A leading byte-order mark is dropped, since Markdown would make a paragraph of the first heading.</param>
    public SourceText(string path, string content)
    {
        Path = path;
        HasByteOrderMark = content.StartsWith(ByteOrderMark);
        Content = HasByteOrderMark ? content[1..] : content;
        lineStarts = FindLineStarts(Content);
        Parts = [new SourcePart(path, 0, Content.Length, 1)];
    }

    private SourceText(IReadOnlyList<SourceText> parts)
        : this(parts[0].Path, string.Concat(parts.Select(part => part.Content.EndsWith('\n') ? part.Content : part.Content + "\n")))
    {
        HasByteOrderMark = parts.Any(part => part.HasByteOrderMark);
        Vocabulary = Vocabulary.Join(parts.Select(part => part.Vocabulary));
        var start = 0;
        Parts = [.. parts.Select(part =>
        {
            var placed = new SourcePart(part.Path, start, part.Content.Length, LineOf(start));
            start += part.Content.Length + (part.Content.EndsWith('\n') ? 0 : 1);
            return placed;
        })];
    }

    /// <summary>Several documents that make one design. Offsets, and lines but for <see cref="SourceSpan.Place"/>, count through all of them.</summary>
    public static SourceText Join(IReadOnlyList<SourceText> documents) => documents.Count == 1 ? documents[0] : new SourceText(documents);

    /// <summary>The document with another text, under the same name and with the same words.</summary>
    public SourceText With(string content) => new(Path, content) { Vocabulary = Vocabulary };

    /// <summary>The name that diagnostics print; of several documents, that of the first.</summary>
    public string Path { get; }

    /// <summary>The documents, in order; one unless several were joined.</summary>
    public EquatableArray<SourcePart> Parts { get; }

    /// <summary>The whole text; every <see cref="SourceSpan"/> counts UTF-16 units in it.</summary>
    public string Content { get; }

    /// <summary>Whether a byte-order mark stood in front of <see cref="Content"/>.</summary>
    public bool HasByteOrderMark { get; }

    /// <summary>The words of its authors for headings and labels, beside those that Setout knows.</summary>
    public Vocabulary Vocabulary { get; init; } = Vocabulary.None;

    /// <summary>How many lines the text has; an empty text has one.</summary>
    public int LineCount => lineStarts.Length;

    /// <summary>The stretch of <paramref name="length"/> units from <paramref name="start"/> (0-based), cut to the text.</summary>
    public SourceSpan Span(int start, int length)
    {
        var from = Math.Clamp(start, 0, Content.Length);
        return new SourceSpan(this, from, Math.Clamp(length, 0, Content.Length - from));
    }

    /// <summary>The 1-based line and column (in UTF-16 units) of a 0-based offset.</summary>
    public LinePosition PositionOf(int offset)
    {
        var line = LineIndexOf(offset);
        return new LinePosition(line + 1, offset - lineStarts[line] + 1);
    }

    /// <summary>The document that an offset stands in.</summary>
    public SourcePart PartOf(int offset)
    {
        var at = Parts.Count - 1;
        while (at > 0 && Parts[at].Start > offset)
            at--;
        return Parts[at];
    }

    /// <summary>The 1-based line of a 0-based offset.</summary>
    public int LineOf(int offset) => LineIndexOf(offset) + 1;

    /// <summary>The span of a 1-based line, without its line end.</summary>
    public SourceSpan Line(int line)
    {
        var start = lineStarts[line - 1];
        var end = line < lineStarts.Length ? lineStarts[line] : Content.Length;
        while (end > start && Content[end - 1] is '\r' or '\n')
            end--;
        return new SourceSpan(this, start, end - start);
    }

    private int LineIndexOf(int offset)
    {
        var index = Array.BinarySearch(lineStarts, offset);
        return index >= 0 ? index : ~index - 1;
    }

    private static int[] FindLineStarts(string content)
    {
        var starts = new List<int> { 0 };
        for (var at = 0; at < content.Length;)
        {
            var found = content.AsSpan(at).IndexOfAny(LineEnds);
            if (found < 0)
                break;
            at += found;
            at += content[at] == '\r' && at + 1 < content.Length && content[at + 1] == '\n' ? 2 : 1;
            starts.Add(at);
        }
        return [.. starts];
    }
}
