namespace Setout.Export.Canonical;

/// <summary>Everything that could be rewritten, each block once.</summary>
internal static class Rewrites
{
    public static IEnumerable<Rewrite> Of(Meaning meaning, List<LeftAlone> left) =>
        WithoutOverlaps([
            .. DiagramRewrites.Of(meaning.Design),
            .. EntityRewrites.Of(meaning, left),
            .. EndpointRewrites.Of(meaning),
        ]);

    // Of two that overlap the first one in the document is made; the other one comes into its own when the document is formatted again.
    private static IEnumerable<Rewrite> WithoutOverlaps(IEnumerable<Rewrite> rewrites)
    {
        var end = 0;
        foreach (var rewrite in rewrites.OrderBy(rewrite => rewrite.Span.Start).ThenByDescending(rewrite => rewrite.Span.Length))
        {
            if (rewrite.Span.Start < end)
                continue;
            end = rewrite.Span.End;
            yield return rewrite;
        }
    }
}
