namespace Setout.Export.Canonical;

/// <summary>Finds out, by reading the document again, which rewrites leave its meaning as it is.</summary>
internal sealed class Acceptance(Meaning before, List<LeftAlone> left)
{
    /// <summary>How often the document is read again at most: what is not sure by then stays as it is, so that time stays linear.</summary>
    private const int MostReadings = 48;

    private int readings;

    public List<Rewrite> Accept(List<Rewrite> rewrites) => Accept(rewrites, []);

    /// <summary>Those of <paramref name="rewrites"/> that can be made besides <paramref name="sure"/>, and these.</summary>
    private List<Rewrite> Accept(List<Rewrite> rewrites, List<Rewrite> sure)
    {
        var all = sure.Concat(rewrites).OrderBy(rewrite => rewrite.Span.Start).ToList();
        if (rewrites.Count == 0 || Difference(all) is not { } difference)
            return all;
        if (rewrites.Count == 1 || readings >= MostReadings)
        {
            left.AddRange(rewrites.Select(rewrite => new LeftAlone(rewrite.Span, $"{rewrite.What} is left as it is: {difference}")));
            return sure;
        }
        var half = rewrites.Count / 2;
        return Accept(rewrites[half..], Accept(rewrites[..half], sure));
    }

    private string? Difference(List<Rewrite> rewrites)
    {
        if (readings >= MostReadings)
            return "too much of the document would change";
        readings++;
        return before.Difference(Meaning.Of(before.Source.With(Rewrite.Apply(before.Source, rewrites))));
    }
}
