namespace Setout.Markdown;

/// <summary>What inline content consists of while it is read: stretches of text, with styles laid over ranges of them.</summary>
internal sealed class InlinePieces
{
    private readonly List<Piece> pieces = [];
    private readonly List<(int Piece, RunStyle Style, int Change)> marks = [];
    private readonly List<Run> runs = [];

    public int Count => pieces.Count;

    public void Clear()
    {
        pieces.Clear();
        marks.Clear();
    }

    /// <summary>Adds text as written; its index.</summary>
    public int AddText(int start, int end) => Add(start, end, null, RunStyle.None);

    /// <summary>Adds a piece whose text is that of the document, or another; its index.</summary>
    public int Add(int start, int end, string? other, RunStyle style)
    {
        if (start < end)
            pieces.Add(new(start, end, other, style));
        return pieces.Count - 1;
    }

    /// <summary>Takes a piece for a marker: it is no text.</summary>
    public void Drop(int piece) => pieces[piece] = pieces[piece] with { Start = pieces[piece].End };

    /// <summary>Takes the first characters of a piece for a marker.</summary>
    public void DropStart(int piece, int length) => pieces[piece] = pieces[piece] with { Start = pieces[piece].Start + length };

    /// <summary>Takes the last characters of a piece for a marker.</summary>
    public void DropEnd(int piece, int length) => pieces[piece] = pieces[piece] with { End = pieces[piece].End - length };

    /// <summary>Sets all pieces behind <paramref name="opener"/> and before <paramref name="closer"/> in a style.</summary>
    public void Mark(int opener, int closer, RunStyle style)
    {
        marks.Add((opener + 1, style, 1));
        marks.Add((closer, style, -1));
    }

    public EquatableArray<Run> ToRuns(InlineText text)
    {
        if (marks.Count > 0)
            marks.Sort(static (left, right) => left.Piece.CompareTo(right.Piece));
        runs.Clear();
        var depths = new StyleDepths();
        var (mark, pending) = (0, default(Piece));
        for (var index = 0; index < pieces.Count; index++)
        {
            for (; mark < marks.Count && marks[mark].Piece <= index; mark++)
                depths.Change(marks[mark].Style, marks[mark].Change);
            var piece = pieces[index] with { Style = pieces[index].Style == RunStyle.Break ? RunStyle.Break : pieces[index].Style | depths.Style };
            if (piece.Start == piece.End)
                continue;
            if (pending.Joins(piece))
            {
                pending = pending with { End = piece.End };
                continue;
            }
            Flush(pending, text);
            pending = piece;
        }
        Flush(pending, text);
        return runs.ToEquatableArray();
    }

    private void Flush(Piece piece, InlineText text)
    {
        if (piece.Start < piece.End)
            runs.Add(new(piece.Other ?? text.Content[piece.Start..piece.End], piece.Style, text.Span(piece.Start, piece.End)));
    }

    private readonly record struct Piece(int Start, int End, string? Other, RunStyle Style)
    {
        public bool Joins(Piece next) =>
            Start < End && End == next.Start && Other is null && next.Other is null && Style == next.Style && (Style & (RunStyle.Code | RunStyle.Html)) == 0;
    }

    private struct StyleDepths
    {
        private int strong;
        private int emphasis;
        private int link;

        public readonly RunStyle Style =>
            (strong > 0 ? RunStyle.Strong : 0) | (emphasis > 0 ? RunStyle.Emphasis : 0) | (link > 0 ? RunStyle.Link : 0);

        public void Change(RunStyle style, int change)
        {
            strong += style == RunStyle.Strong ? change : 0;
            emphasis += style == RunStyle.Emphasis ? change : 0;
            link += style == RunStyle.Link ? change : 0;
        }
    }
}
