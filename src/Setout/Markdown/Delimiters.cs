namespace Setout.Markdown;

/// <summary>
/// Runs of <c>*</c> and <c>_</c>, matched as CommonMark does, but that <c>**Label:**value</c> is bold as its author meant.
/// Openers that cannot match any more are not looked at again, which keeps it linear.
/// </summary>
internal sealed class Delimiters
{
    private readonly List<Delimiter> all = [];

    /// <summary>The place before which no opener is left: by sign, length modulo 3, and whether the closer can open.</summary>
    private readonly int[] bottoms = new int[12];

    public void Clear() => all.Clear();

    public void Add(int piece, char sign, int length, char before, char after)
    {
        var (canOpen, canClose) = (!char.IsWhiteSpace(after), !char.IsWhiteSpace(before));
        if (sign == '_')
            (canOpen, canClose) = (canOpen && !IsWord(before), canClose && !IsWord(after));
        if (all.Count > 0)
            all[^1].Next = all.Count;
        all.Add(new() { Piece = piece, Sign = sign, Length = length, Left = length, CanOpen = canOpen, CanClose = canClose, Previous = all.Count - 1, Next = -1 });
    }

    /// <summary>Finds what belongs together and sets it in its style.</summary>
    public void Match(InlinePieces pieces)
    {
        if (all.Count == 0)
            return;
        Array.Fill(bottoms, -1);
        for (var at = 0; at >= 0;)
        {
            var closer = all[at];
            var opener = closer.CanClose ? FindOpener(closer) : -1;
            if (opener >= 0)
                Pair(opener, at, pieces);
            else
                GiveUp(at);
            if (opener < 0 || closer.Left == 0)
                at = closer.Next;
        }
    }

    private int FindOpener(Delimiter closer)
    {
        ref var bottom = ref bottoms[(closer.Sign == '*' ? 0 : 6) + (closer.Length % 3) + (closer.CanOpen ? 3 : 0)];
        for (var at = closer.Previous; at > bottom; at = all[at].Previous)
            if (Fits(all[at], closer))
                return at;
        bottom = closer.Previous;
        return -1;
    }

    private static bool Fits(Delimiter opener, Delimiter closer) =>
        opener.CanOpen && opener.Sign == closer.Sign
        && !((opener.CanClose || closer.CanOpen) && (opener.Length + closer.Length) % 3 == 0 && (opener.Length % 3 != 0 || closer.Length % 3 != 0));

    private void Pair(int openerIndex, int closerIndex, InlinePieces pieces)
    {
        var (opener, closer) = (all[openerIndex], all[closerIndex]);
        var length = opener.Left >= 2 && closer.Left >= 2 ? 2 : 1;
        pieces.Mark(opener.Piece, closer.Piece, length == 2 ? RunStyle.Strong : RunStyle.Emphasis);
        pieces.DropEnd(opener.Piece, length);
        pieces.DropStart(closer.Piece, length);
        opener.Left -= length;
        closer.Left -= length;
        (opener.Next, closer.Previous) = (closerIndex, openerIndex);
        if (opener.Left == 0)
            Unlink(opener);
        if (closer.Left == 0)
            Unlink(closer);
    }

    private void GiveUp(int at)
    {
        if (!all[at].CanOpen)
            Unlink(all[at]);
    }

    private void Unlink(Delimiter delimiter)
    {
        if (delimiter.Previous >= 0)
            all[delimiter.Previous].Next = delimiter.Next;
        if (delimiter.Next >= 0)
            all[delimiter.Next].Previous = delimiter.Previous;
    }

    private static bool IsWord(char sign) => char.IsLetterOrDigit(sign) || sign == '_';

    private sealed class Delimiter
    {
        public int Piece { get; init; }

        public char Sign { get; init; }

        public int Length { get; init; }

        public int Left { get; set; }

        public bool CanOpen { get; init; }

        public bool CanClose { get; init; }

        public int Previous { get; set; }

        public int Next { get; set; }
    }
}
