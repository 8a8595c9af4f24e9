using Setout.Markdown;

namespace Setout.Types;

/// <summary>Places in rich text by binary search, so that asking for each of its words stays close to linear.</summary>
internal sealed class RunPlaces
{
    private readonly RichText text;
    private readonly int[] starts;

    public RunPlaces(RichText text)
    {
        this.text = text;
        starts = new int[text.Runs.Count];
        var at = 0;
        for (var run = 0; run < starts.Length; run++)
        {
            starts[run] = at;
            at += text.Runs[run].Text.Length;
        }
    }

    public SourceSpan SpanOf(int start, int length)
    {
        if (starts.Length == 0)
            return text.Span;
        var first = Place(start, length == 0 ? 0 : 1);
        return length > 1 ? first.To(Place(start + length - 1, 1)) : first;
    }

    private SourceSpan Place(int offset, int length)
    {
        var found = Array.BinarySearch(starts, offset);
        var run = Math.Max(0, found >= 0 ? found : ~found - 1);
        return text.Runs[run].Span.Slice(offset - starts[run], length);
    }
}
