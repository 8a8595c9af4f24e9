namespace Setout.Diagnostics.Suppressing;

/// <summary>Lines as disjoint ranges in rising order.</summary>
internal sealed class LineRanges
{
    private readonly List<int> firsts = [];
    private readonly List<int> lasts = [];

    public static LineRanges Merge(IEnumerable<(int First, int Last)> ranges)
    {
        var merged = new LineRanges();
        foreach (var (first, last) in ranges.OrderBy(range => range.First))
            merged.Add(first, last);
        return merged;
    }

    public bool Contains(int line)
    {
        var at = firsts.BinarySearch(line);
        at = at < 0 ? ~at - 1 : at;
        return at >= 0 && line <= lasts[at];
    }

    private void Add(int first, int last)
    {
        if (lasts.Count > 0 && first <= lasts[^1])
        {
            lasts[^1] = Math.Max(lasts[^1], last);
            return;
        }
        firsts.Add(first);
        lasts.Add(last);
    }
}
