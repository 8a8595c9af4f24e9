using System.Buffers;

namespace Setout.Markdown;

/// <summary>
/// Inline Markdown as runs: code, emphasis, links, inline HTML, escapes, entities. In linear time: each thing that looks ahead
/// is bounded, or remembers that it found nothing. One reads all texts of a document, one after the other.
/// </summary>
internal sealed class InlineReader(SourceText source)
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\\`*_[]!<&\n");
    private static readonly SearchValues<char> Punctuation = SearchValues.Create("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~");

    private readonly InlinePieces pieces = new();
    private readonly Delimiters delimiters = new();
    private readonly Stack<Bracket> brackets = new();
    private BacktickRuns? backticks;
    private InlineText text;
    private string content = "";
    private bool hasNoCommentEnd;
    private int at;

    /// <summary>Reads a block of lines, each trimmed at its end.</summary>
    public RichText Read(ReadOnlySpan<TextLine> lines) => lines.Length switch
    {
        0 => RichText.Empty,
        1 => Read(lines[0]),
        _ => Read(new InlineText(source, lines), false),
    };

    /// <summary>Reads one line, or a cell of a table, where <c>\|</c> stands for a bar even in code.</summary>
    public RichText Read(TextLine line, bool isCell = false)
    {
        if (line.In(source).ContainsAny(Special))
            return Read(new InlineText(source, line), isCell);
        var span = line.Span(source);
        return Translated(new(span, line.Length == 0 ? [] : [new(span.Text, RunStyle.None, span)]));
    }

    private RichText Read(InlineText written, bool isCell)
    {
        Begin(written);
        while (at < text.End)
        {
            var next = content.AsSpan(at, text.End - at).IndexOfAny(Special);
            var stop = next < 0 ? text.End : at + next;
            pieces.AddText(at, stop);
            at = stop;
            if (at < text.End)
                ReadSpecial(isCell);
        }
        delimiters.Match(pieces);
        return Translated(new(text.Span(text.Start, text.End), pieces.ToRuns(text)));
    }

    private RichText Translated(RichText read) => OwnWords.Translate(read, source.Vocabulary);

    private void Begin(InlineText written)
    {
        (text, content, at) = (written, written.Content, written.Start);
        (backticks, hasNoCommentEnd) = (null, false);
        pieces.Clear();
        delimiters.Clear();
        brackets.Clear();
    }

    private void ReadSpecial(bool isCell)
    {
        switch (content[at])
        {
            case '\n':
                pieces.Add(at, ++at, " ", RunStyle.Break);
                break;
            case '\\':
                ReadEscape();
                break;
            case '`':
                ReadCode(isCell);
                break;
            case '*' or '_':
                ReadDelimiter();
                break;
            case '!' when Peek(1) == '[':
                Open(2);
                break;
            case '[':
                Open(1);
                break;
            case ']':
                Close();
                break;
            case '<':
                ReadTag();
                break;
            case '&' when Entities.Read(content, at, text.End) is var (value, end):
                pieces.Add(at, at = end, value, RunStyle.None);
                break;
            default:
                pieces.AddText(at, ++at);
                break;
        }
    }

    private char Peek(int ahead) => at + ahead < text.End ? content[at + ahead] : '\0';

    private void ReadEscape()
    {
        if (Peek(1) == '\n')
            at++;
        else if (Punctuation.Contains(Peek(1)))
            pieces.AddText(at + 1, at += 2);
        else
            pieces.AddText(at, ++at);
    }

    private void ReadCode(bool isCell)
    {
        var length = BacktickRuns.LengthAt(content, at, text.End);
        var end = (backticks ??= new(content, text.End)).Find(length, at + length);
        if (end < 0)
        {
            pieces.AddText(at, at += length);
            return;
        }
        var (from, to) = (at + length, end);
        if (to - from > 2 && IsBlank(content[from]) && IsBlank(content[to - 1]) && !content.AsSpan(from, to - from).IsWhiteSpace())
            (from, to) = (from + 1, to - 1);
        var code = content.AsSpan(from, to - from);
        if (code.Contains('\n') || (isCell && code.Contains("\\|", StringComparison.Ordinal)))
            pieces.Add(from, to, code.ToString().Replace('\n', ' ').Replace("\\|", "|", StringComparison.Ordinal), RunStyle.Code);
        else
            pieces.Add(from, to, null, RunStyle.Code);
        at = end + length;
    }

    private static bool IsBlank(char sign) => sign is ' ' or '\n';

    private void ReadDelimiter()
    {
        var sign = content[at];
        var end = at + 1;
        while (end < text.End && content[end] == sign)
            end++;
        var before = at > text.Start ? content[at - 1] : ' ';
        var after = end < text.End ? content[end] : ' ';
        delimiters.Add(pieces.AddText(at, end), sign, end - at, before, after);
        at = end;
    }

    private void Open(int length)
    {
        brackets.Push(new(pieces.AddText(at, at + length), at));
        at += length;
    }

    private void Close()
    {
        var isOpened = brackets.TryPop(out var bracket);
        var end = isOpened ? LinkTail.End(content, bracket.Start, at, text.End) : -1;
        if (end < 0)
        {
            pieces.AddText(at, ++at);
            return;
        }
        pieces.Drop(bracket.Piece);
        pieces.Mark(bracket.Piece, pieces.Count, RunStyle.Link);
        at = end;
    }

    private void ReadTag()
    {
        if (content.AsSpan(at, text.End - at).StartsWith("<!--"))
        {
            ReadComment();
            return;
        }
        var tag = HtmlTag.At(content, at, text.End);
        switch (tag.Kind)
        {
            case HtmlTagKind.None:
                pieces.AddText(at, ++at);
                return;
            case HtmlTagKind.Address:
                pieces.Add(at + 1, tag.End - 1, null, RunStyle.Link);
                break;
            case HtmlTagKind.LineBreak:
                pieces.Add(at, tag.End, " ", RunStyle.None);
                break;
            case HtmlTagKind.Unknown:
                pieces.Add(at, tag.End, null, RunStyle.Html);
                break;
        }
        at = tag.End;
    }

    private void ReadComment()
    {
        var end = hasNoCommentEnd ? -1 : content.AsSpan(at, text.End - at).IndexOf("-->");
        hasNoCommentEnd = end < 0;
        if (hasNoCommentEnd)
            pieces.AddText(at, ++at);
        else
            at += end + 3;
    }

    private readonly record struct Bracket(int Piece, int Start);
}
